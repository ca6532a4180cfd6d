#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <gumbo.h>
#include <libxml/parser.h>
#include <zlib.h>
#include <zstd.h>
