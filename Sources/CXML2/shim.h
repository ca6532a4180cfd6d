#include <libxml/xmlversion.h>
// Some builds of libxml2 show their ICU in their headers, where it meets the one of Foundation.
// Nothing of it is used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>
