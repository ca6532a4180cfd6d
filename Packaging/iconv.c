/* iconv over ICU, for the packaged tool.

   A program that is linked statically must not load the system's converters: they belong to another
   C library than its own. The package has ICU in it for libxml2, with the tables of all encodings, so
   these three functions take the place of the C library's. Each call must be given all of its input,
   as the tool does: what is cut short at the end of it is an error, as iconv's EINVAL is. */

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

struct converter {
  UConverter *from, *to;
  UChar pivot[1024];
  UChar *source, *target;
};

/* A name without what iconv lets follow it, such as //IGNORE. */
static UConverter *open_one(const char *name, UErrorCode *error) {
  char plain[64];
  const char *end = strstr(name, "//");
  size_t length = end ? (size_t)(end - name) : strlen(name);
  if (length >= sizeof plain) length = sizeof plain - 1;
  memcpy(plain, name, length);
  plain[length] = 0;
  return ucnv_open(plain, error);
}

iconv_t iconv_open(const char *to, const char *from) {
  UErrorCode error = U_ZERO_ERROR;
  struct converter *made = calloc(1, sizeof *made);
  if (!made) return (iconv_t)-1;
  made->from = open_one(from, &error);
  made->to = open_one(to, &error);
  if (U_SUCCESS(error)) ucnv_setToUCallBack(made->from, UCNV_TO_U_CALLBACK_STOP, 0, 0, 0, &error);
  if (U_SUCCESS(error)) ucnv_setFromUCallBack(made->to, UCNV_FROM_U_CALLBACK_STOP, 0, 0, 0, &error);
  if (U_SUCCESS(error)) {
    made->source = made->target = made->pivot;
    return (iconv_t)made;
  }
  if (made->from) ucnv_close(made->from);
  if (made->to) ucnv_close(made->to);
  free(made);
  errno = EINVAL;
  return (iconv_t)-1;
}

size_t iconv(iconv_t of, char **in, size_t *in_left, char **out, size_t *out_left) {
  struct converter *by = (struct converter *)of;
  UErrorCode error = U_ZERO_ERROR;
  if (!in || !*in) {
    ucnv_reset(by->from);
    ucnv_reset(by->to);
    by->source = by->target = by->pivot;
    return 0;
  }
  while (*in_left > 0) {
    /* A piece whose text is sure to fit: nothing then waits in the pivot with its bytes taken. */
    size_t piece = *out_left / 16 < *in_left ? *out_left / 16 : *in_left;
    if (piece == 0) {
      errno = E2BIG;
      return (size_t)-1;
    }
    const char *source = *in;
    char *target = *out;
    ucnv_convertEx(
      by->to, by->from, &target, *out + *out_left, &source, *in + piece, by->pivot, &by->source,
      &by->target, by->pivot + 1024, 0, piece == *in_left, &error);
    *out_left -= (size_t)(target - *out);
    *in_left -= (size_t)(source - *in);
    *out = target;
    *in = (char *)source;
    if (U_FAILURE(error)) {
      errno = error == U_TRUNCATED_CHAR_FOUND ? EINVAL : EILSEQ;
      return (size_t)-1;
    }
  }
  return 0;
}

int iconv_close(iconv_t of) {
  struct converter *by = (struct converter *)of;
  ucnv_close(by->from);
  ucnv_close(by->to);
  free(by);
  return 0;
}
