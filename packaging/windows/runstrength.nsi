; Installer for Windows, for one user and without administrator rights; compiles on every system:
;   makensis -DVERSION=0.1.0 -DPAYLOAD=build/freeze/dist/runstrength -DOUTPUT=dist/setup.exe runstrength.nsi
; PAYLOAD is the folder that packaging/freeze.py makes on Windows.

Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

!ifndef VERSION
  !error "VERSION is not given"
!endif
!ifndef PAYLOAD
  !error "PAYLOAD is not given"
!endif
!ifndef ICONS
  !error "ICONS is not given"
!endif

!define NAME "RunStrength"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define PLAN "RunStrength.Plan"
!define WINDOW "RunStrength window.exe"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "RunStrength contributors, MIT licence"

!define MUI_ICON "${ICONS}/runstrength.ico"
!define MUI_UNICON "${ICONS}/runstrength.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "RunStrength needs a 64-bit Windows." /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "RunStrength needs Windows 10 or newer." /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
FunctionEnd

; A program that runs keeps its file from being opened for writing.
!macro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${WINDOW}" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION "RunStrength is open; close it and start again." /SD IDOK
      SetErrorLevel 1
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "RunStrength"
  SetShellVarContext current
  !insertmacro REFUSE_WHILE_RUNNING
  ; In place over an older version: nothing of it stays. Plans lie elsewhere; what a portable start
  ; left beside the program is kept.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  File "${ICONS}/plan-file.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"

  WriteRegStr HKCU "Software\Classes\.runstrength" "" "${PLAN}"
  WriteRegStr HKCU "Software\Classes\.runstrength" "Content Type" "application/vnd.runstrength.plan+json"
  WriteRegStr HKCU "Software\Classes\${PLAN}" "" "RunStrength plan"
  WriteRegStr HKCU "Software\Classes\${PLAN}\DefaultIcon" "" "$INSTDIR\plan-file.ico"
  WriteRegStr HKCU "Software\Classes\${PLAN}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  ; So that `runstrength` is found from Win+R; the console finds it once its folder is on PATH.
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\runstrength.exe" "" "$INSTDIR\runstrength.exe"

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${KEY}" "Publisher" "RunStrength contributors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro REFUSE_WHILE_RUNNING
  ; Plans in %LOCALAPPDATA%\RunStrength stay, and so does a portable start's folder here.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\runstrength.exe"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\plan-file.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "Software\Classes\${PLAN}"
  ReadRegStr $0 HKCU "Software\Classes\.runstrength" ""
  ${If} $0 == "${PLAN}"
    DeleteRegKey HKCU "Software\Classes\.runstrength"
  ${EndIf}
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\runstrength.exe"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
