; The installer for Windows, for one person and without rights of an administrator.
; recipes/windows.py compiles it: makensis -DVERSION=... ; it writes the lists of files that are included here.
;
; lookalike-setup.exe /S /D=C:\Folder   installs silently; uninstall.exe /S takes the program away and leaves the library.

Unicode true
SetCompressor /SOLID lzma
SetDatablockOptimize on
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "${LISTS}"

!define TITLE "Lookalike"
!define PROGRAM "lookalike.exe"
!define PROGID "Lookalike.Picture"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lookalike"
; where the program keeps library, preferences and thumbnails: desktop/paths.py
!define PERSONAL "$LOCALAPPDATA\lookalike"

Name "${TITLE}"
OutFile "${RESULT}"
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${TITLE} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION_OF_FOUR}"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs ${TITLE}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_LANGDLL_REGISTRY_ROOT "HKCU"
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

; the first is what other systems see
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_RESERVEFILE_LANGDLL

!macro WORDS NAME ENGLISH GERMAN FRENCH SPANISH JAPANESE CHINESE
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_GERMAN} "${GERMAN}"
  LangString ${NAME} ${LANG_FRENCH} "${FRENCH}"
  LangString ${NAME} ${LANG_SPANISH} "${SPANISH}"
  LangString ${NAME} ${LANG_JAPANESE} "${JAPANESE}"
  LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
!macroend

!insertmacro WORDS RUNNING \
  "Lookalike is open. Please close it, then try again." \
  "Lookalike ist geöffnet. Bitte schließen und dann erneut versuchen." \
  "Lookalike est ouvert. Fermez-le, puis réessayez." \
  "Lookalike está abierto. Ciérrelo e inténtelo de nuevo." \
  "Lookalike が開いています。閉じてから、もう一度お試しください。" \
  "Lookalike 正在运行。请关闭后重试。"
!insertmacro WORDS SEARCH_FOLDER \
  "Find duplicate photos" \
  "Doppelte Fotos finden" \
  "Chercher les photos en double" \
  "Buscar fotos duplicadas" \
  "重複した写真を探す" \
  "查找重复照片"
!insertmacro WORDS PROGRAM_PART \
  "The program" \
  "Das Programm" \
  "Le programme" \
  "El programa" \
  "プログラム" \
  "程序"
!insertmacro WORDS LIBRARY_PART \
  "What it knows and what you decided (your photos are never touched)" \
  "Was es weiß und was Sie entschieden haben (Ihre Fotos bleiben unberührt)" \
  "Ce qu'il sait et ce que vous avez décidé (vos photos restent intactes)" \
  "Lo que sabe y lo que usted decidió (sus fotos no se tocan)" \
  "保存された情報と判断の記録（写真には触れません）" \
  "已保存的信息和您的决定（绝不触碰您的照片）"

; A file that is in use cannot be replaced; half an installation would be worse than none.
!macro WAIT_UNTIL_CLOSED
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}" a
      ${IfNot} ${Errors}
        FileClose $0
        ${Break}
      ${EndIf}
      ${If} ${Silent}
        SetErrorLevel 2
        Quit
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY +2
      Quit
    ${Loop}
  ${EndIf}
!macroend

!macro OFFER_TYPE SUFFIX
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" ".${SUFFIX}" ""
  WriteRegNone HKCU "${CLASSES}\.${SUFFIX}\OpenWithProgids" "${PROGID}"
!macroend

!macro WITHDRAW_TYPE SUFFIX
  DeleteRegValue HKCU "${CLASSES}\.${SUFFIX}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.${SUFFIX}"
!macroend

; Menus of the shell learn of it at once: SHCNE_ASSOCCHANGED.
!macro TELL_THE_SHELL
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

Section "$(PROGRAM_PART)"
  !insertmacro WAIT_UNTIL_CLOSED
  ; what an older version brought and this one does not is taken away first; the library stays
  ReadRegStr $1 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $1 == $INSTDIR
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  ${EndIf}

  !insertmacro ADD_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}" "FriendlyAppName" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro EACH_TYPE OFFER_TYPE
  WriteRegStr HKCU "${CLASSES}\Directory\shell\${TITLE}" "" "$(SEARCH_FOLDER)"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\${TITLE}" "Icon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\${TITLE}\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KIB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro TELL_THE_SHELL
SectionEnd

Section "un.$(PROGRAM_PART)"
  SectionIn RO
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  !insertmacro EACH_TYPE WITHDRAW_TYPE
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${PROGRAM}"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\${TITLE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TELL_THE_SHELL
SectionEnd

; Not ticked beforehand, and never so when it runs silently.
Section /o "un.$(LIBRARY_PART)"
  RMDir /r "${PERSONAL}"
SectionEnd

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd
