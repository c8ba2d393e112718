/* Colour profiles: there are none. */
#define X __declspec(dllexport)
X void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned creation) { return 0; }
X int CloseColorProfile(void *profile) { return 1; }
X void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
X int GetColorProfileFromHandle(void *profile, void *buffer, unsigned *size) { return 0; }
