/* Of ICU only what Qt looks for when it starts; it finds no converters and uses its own. */
#define X __declspec(dllexport)
X void *ucnv_open(const char *name, int *error) { if (error) *error = 4; return 0; }
X int ucnv_countAvailable(void) { return 0; }
X const char *ucnv_getAvailableName(int number) { return 0; }
X const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { if (error) *error = 1; return 0; }
X const char *ucnv_getName(void *converter, int *error) { return 0; }
X signed char ucnv_getMaxCharSize(void *converter) { return 4; }
#define NOTHING(name) X void name(void) {}
NOTHING(ucnv_close) NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE) NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE) NOTHING(ucnv_reset)
NOTHING(ucnv_getToUCallBack) NOTHING(ucnv_getFromUCallBack) NOTHING(ucnv_setToUCallBack) NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars) NOTHING(ucnv_toUnicode) NOTHING(ucnv_cbFromUWriteUChars) NOTHING(ucnv_fromUnicode)
X int ucnv_toUCountPending(void *converter, int *error) { return 0; }
X int ucnv_fromUCountPending(void *converter, int *error) { return 0; }
