; The installer for Windows: for one user, without an administrator, without a network.
;
;   makensis -DVERSION=1.2.3 -DFOLDER=dist/patrolplanner -DICONS=build/icons -DOUT=setup.exe packaging/installer.nsi
;
; -DSTUB=amd64-unicode makes it a 64-bit program itself, for a Wine that has no 32-bit part; the one that is delivered
; is a 32-bit program, so that it can say on a 32-bit Windows why it does not install anything.

Unicode true
!ifdef STUB
  Target ${STUB}
!endif
!include LogicLib.nsh
!include x64.nsh
!include MUI2.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\patrolplanner"
!define OLDEST_BUILD 17763
!define WAIT_SECONDS 60

Name "$(PROGRAM)"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\patrolplanner"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
BrandingText "patrolplanner ${VERSION}"

!define MUI_ICON "${ICONS}/program.ico"
!define MUI_UNICON "${ICONS}/program.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\patrolplanner.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; the language is that of the desktop; the first one where it is neither
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductName" "勤务排班 patrolplanner"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileDescription" "勤务排班 安装程序"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "CompanyName" "The patrolplanner authors"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "LegalCopyright" "The patrolplanner authors, MIT licence"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_SIMPCHINESE} "ProductVersion" "${VERSION}"

LangString PROGRAM ${LANG_SIMPCHINESE} "勤务排班"
LangString PROGRAM ${LANG_ENGLISH} "Patrol planner"
LangString DOCUMENT ${LANG_SIMPCHINESE} "勤务排班方案"
LangString DOCUMENT ${LANG_ENGLISH} "Patrol planner plan"
LangString TOO_OLD ${LANG_SIMPCHINESE} "勤务排班需要64位Windows 10（1809版）或更新的Windows，这台电脑上不能安装；请安装到较新的电脑上，把班表导出为Excel或PDF后再拿到这里使用。"
LangString TOO_OLD ${LANG_ENGLISH} "Patrol planner needs a 64-bit Windows 10 (version 1809) or later and cannot be installed on this computer; install it on a newer one, and bring rosters here as Excel or PDF files."
LangString RUNNING ${LANG_SIMPCHINESE} "勤务排班正在运行；请先关闭它的所有窗口，再按“重试”。"
LangString RUNNING ${LANG_ENGLISH} "Patrol planner is running; close all of its windows, then press Retry."

; Gives on the stack whether the program that is named can be written over: Windows keeps one that runs from that.
!macro is_free un
Function ${un}is_free
  Exch $0
  Push $1
  ${If} ${FileExists} "$0"
    ClearErrors
    FileOpen $1 "$0" a
    ${If} ${Errors}
      StrCpy $0 0
    ${Else}
      FileClose $1
      StrCpy $0 1
    ${EndIf}
  ${Else}
    StrCpy $0 1
  ${EndIf}
  Pop $1
  Exch $0
FunctionEnd

; Waits until nothing of the program runs: asks, or without a screen looks again for a minute and then gives up.
Function ${un}wait_for_end
  StrCpy $R0 0
  ${Do}
    Push "$INSTDIR\patrolplanner.exe"
    Call ${un}is_free
    Pop $R1
    Push "$INSTDIR\patrolplanner-cli.exe"
    Call ${un}is_free
    Pop $R2
    ${If} $R1 == 1
    ${AndIf} $R2 == 1
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      IntOp $R0 $R0 + 1
      ${If} $R0 > ${WAIT_SECONDS}
        SetErrorLevel 3
        Abort "$(RUNNING)"
      ${EndIf}
      Sleep 1000
    ${Else}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY +3
      SetErrorLevel 3
      Abort "$(RUNNING)"
    ${EndIf}
  ${Loop}
FunctionEnd
!macroend
!insertmacro is_free ""
!insertmacro is_free "un."

Function .onInit
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${IfNot} ${RunningX64}
  ${OrIf} $0 < ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  Call wait_for_end
  ; nothing of an earlier version may stay beside the new one; plans that somebody keeps in the folder do
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*.*"
  File "${ICONS}/document.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\$(PROGRAM).lnk" "$INSTDIR\patrolplanner.exe"
  CreateShortCut "$DESKTOP\$(PROGRAM).lnk" "$INSTDIR\patrolplanner.exe"
  WriteRegStr HKCU "Software\Classes\.patrol" "" "patrolplanner.plan"
  WriteRegStr HKCU "Software\Classes\.patrol\OpenWithProgids" "patrolplanner.plan" ""
  WriteRegStr HKCU "Software\Classes\patrolplanner.plan" "" "$(DOCUMENT)"
  WriteRegStr HKCU "Software\Classes\patrolplanner.plan\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr HKCU "Software\Classes\patrolplanner.plan\shell\open\command" "" '"$INSTDIR\patrolplanner.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\patrolplanner.exe" "FriendlyAppName" "$(PROGRAM)"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${KEY}" "DisplayName" "$(PROGRAM)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\patrolplanner.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The patrolplanner authors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; Plans lie where their owners keep them, settings and log in the user's folder: both stay.
Section "Uninstall"
  Call un.wait_for_end
  Delete "$INSTDIR\patrolplanner.exe"
  Delete "$INSTDIR\patrolplanner-cli.exe"
  Delete "$INSTDIR\document.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\$(PROGRAM).lnk"
  Delete "$DESKTOP\$(PROGRAM).lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Classes\patrolplanner.plan"
  DeleteRegKey HKCU "Software\Classes\Applications\patrolplanner.exe"
  DeleteRegValue HKCU "Software\Classes\.patrol\OpenWithProgids" "patrolplanner.plan"
  ReadRegStr $0 HKCU "Software\Classes\.patrol" ""
  ${If} $0 == "patrolplanner.plan"
    DeleteRegKey HKCU "Software\Classes\.patrol"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
