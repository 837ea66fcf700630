<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lookalike</source>
        <translation>Über Lookalike</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Verwendete Bausteine</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>For a report of a fault; it names no photo</source>
        <translation>Für einen Fehlerbericht; es wird kein Foto genannt</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothek: %1</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Wird ermittelt</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Version %1, MIT licence</source>
        <translation>Version %1, MIT-Lizenz</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Lookalike</source>
        <translation>Über Lookalike</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <comment>a group</comment>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Accepted: show it again</source>
        <translation>Belassen: wieder zeigen</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>Gruppen filtern</translation>
    </message>
    <message>
        <source>Find a picture…</source>
        <translation>Bild suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find what looks like it</source>
        <translation>Ähnliche Fotos suchen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Go on with the scan</source>
        <translation>Suchlauf fortsetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pause the scan</source>
        <translation>Suchlauf anhalten</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Vorherige Gruppe</translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation>Probleme&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reference folder</source>
        <translation>Referenzordner</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>mark a photo to be removed</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Bericht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Suchlauf starten</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>Suchlauf beenden</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>of an action, such as “Undo: Mark 3 photos to be kept”</comment>
        <translation>{verb}: {what}</translation>
    </message>
    <message>
        <source>“{folder}” is a reference folder</source>
        <translation>„{folder}“ ist ein Referenzordner</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Its name was taken: it is {name} now</source>
        <translation>Der Name war vergeben: Es heißt jetzt {name}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>War in</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{path}
now {place}</source>
        <comment>where a file was, and where it is</comment>
        <translation>{path}
jetzt {place}</translation>
    </message>
</context>
<context>
    <name>ArgumentEditor</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen…</translation>
    </message>
    <message>
        <source>Format that stays</source>
        <translation>Format, das bleibt</translation>
    </message>
    <message>
        <source>Part of the path, such as Edited or *_final.*</source>
        <translation>Teil des Pfads, etwa Edited oder *_final.*</translation>
    </message>
    <message>
        <source>Path that stays</source>
        <translation>Pfad, der bleibt</translation>
    </message>
    <message>
        <source>Paths without that stay</source>
        <translation>Pfade ohne dies bleiben</translation>
    </message>
</context>
<context>
    <name>AskedFace</name>
    <message>
        <source>Picture asked about: %1</source>
        <translation>Gesuchtes Bild: %1</translation>
    </message>
</context>
<context>
    <name>AskedModel</name>
    <message>
        <source>%1 · in your library</source>
        <translation>%1 · in der Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line</source>
        <translation>
            <numerusform>%Ln außerhalb der Grenze</numerusform>
            <numerusform>%Ln außerhalb der Grenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>ohne eigene Datei</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Find another picture…</source>
        <translation>Anderes Bild suchen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>Pictures asked about</source>
        <translation>Gesuchte Bilder</translation>
    </message>
</context>
<context>
    <name>AutoMarkModel</name>
    <message numerus="yes">
        <source>%Ln go</source>
        <translation>
            <numerusform>%Ln geht</numerusform>
            <numerusform>%Ln gehen</numerusform>
        </translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>alle bleiben</translation>
    </message>
    <message>
        <source>another than suggested</source>
        <translation>ein anderes als vorgeschlagen</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}, {size}</translation>
    </message>
</context>
<context>
    <name>AutoMarking</name>
    <message numerus="yes">
        <source>Mark %Ln photo(s) by rules</source>
        <translation>
            <numerusform>%Ln Foto nach Regeln markieren</numerusform>
            <numerusform>%Ln Fotos nach Regeln markieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) marked</source>
        <translation>
            <numerusform>%Ln Foto markiert</numerusform>
            <numerusform>%Ln Fotos markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2</translation>
    </message>
    <message>
        <source>Every group keeps its best photo. Reference folders are never touched.</source>
        <translation>Jede Gruppe behält ihr bestes Foto. Referenzordner bleiben immer unberührt.</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Nichts markiert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CleanStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Bringing photos back</source>
        <translation>Fotos werden zurückgeholt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message numerus="yes">
        <source>Take %Ln photo(s) away</source>
        <translation>
            <numerusform>%Ln Foto wegräumen</numerusform>
            <numerusform>%Ln Fotos wegräumen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%Ln of them have another name, as their own was taken meanwhile.</source>
        <translation>
            <numerusform>%Ln davon hat einen anderen Namen, weil der eigene inzwischen vergeben war.</numerusform>
            <numerusform>%Ln davon haben einen anderen Namen, weil der eigene inzwischen vergeben war.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are back.</source>
        <translation>
            <numerusform>%Ln Foto ist zurück.</numerusform>
            <numerusform>%Ln Fotos sind zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are where they were.</source>
        <translation>
            <numerusform>%Ln Foto ist, wo es war.</numerusform>
            <numerusform>%Ln Fotos sind, wo sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not come back.</source>
        <translation>
            <numerusform>%Ln Foto konnte nicht zurückgeholt werden.</numerusform>
            <numerusform>%Ln Fotos konnten nicht zurückgeholt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) had gone and can be brought back.</source>
        <translation>
            <numerusform>%Ln Foto war schon weg und kann zurückgeholt werden.</numerusform>
            <numerusform>%Ln Fotos waren schon weg und können zurückgeholt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay.</source>
        <translation>
            <numerusform>%Ln Foto bleibt.</numerusform>
            <numerusform>%Ln Fotos bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were not found in either place.</source>
        <translation>
            <numerusform>%Ln Foto fand sich an keinem der beiden Orte.</numerusform>
            <numerusform>%Ln Fotos fanden sich an keinem der beiden Orte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window is taking photos away or bringing them back. Try again after it.</source>
        <translation>Ein anderes Fenster räumt gerade Fotos weg oder holt sie zurück. Danach erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose the folder that photos are to go to.</source>
        <translation>Den Ordner wählen, in den die Fotos kommen sollen.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten&#xa0;…</translation>
    </message>
    <message>
        <source>Lookalike ended while it took photos away. All of them were looked for.</source>
        <translation>Lookalike wurde beendet, während es Fotos wegräumte. Nach allen wurde gesehen.</translation>
    </message>
    <message>
        <source>This is the folder of Lookalike&apos;s own library. Choose another one.</source>
        <translation>Das ist der Ordner der Bibliothek von Lookalike. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>This lies in a reference folder, which is never touched. Choose another one.</source>
        <translation>Das liegt in einem Referenzordner, der nie angerührt wird. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>You stopped it; the others can be brought back later.</source>
        <translation>Abgebrochen; die anderen können später zurückgeholt werden.</translation>
    </message>
    <message>
        <source>You stopped it; the others stay where they are.</source>
        <translation>Abgebrochen; die anderen bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>{what}, {size}.</source>
        <comment>such as “3 photos moved to the trash, 2 MB.”</comment>
        <translation>{what}, {size}.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CompareCaption</name>
    <message>
        <source>%1 alike</source>
        <translation>zu %1 ähnlich</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bestes</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>not aligned</source>
        <translation>nicht ausgerichtet</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>nur zum Teil lesbar</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation>gespiegelt gezeigt</translation>
    </message>
    <message>
        <source>shown turned by %1°</source>
        <translation>um %1° gedreht gezeigt</translation>
    </message>
</context>
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 von 5 Sternen</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>%1° O</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>%1° N</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>%1° S</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>%1° W</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Gehört dazu</translation>
    </message>
    <message>
        <source>Bits of a colour</source>
        <translation>Bits pro Farbe</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>Vergrößert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>Datei geschrieben</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>wie bei %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>in all pixels</source>
        <translation>in allen Pixeln</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>keine Kamera</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no lens</source>
        <translation>kein Objektiv</translation>
    </message>
    <message>
        <source>no other file</source>
        <translation>keine weitere Datei</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>kein Ort</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>kein Profil</translation>
    </message>
    <message>
        <source>no sign of it</source>
        <translation>kein Anzeichen</translation>
    </message>
    <message>
        <source>not a JPEG</source>
        <translation>kein JPEG</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>nur zum Teil lesbar</translation>
    </message>
    <message>
        <source>too little to tell</source>
        <translation>zu wenig für ein Urteil</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>CompareFooter</name>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare with the next photo of the group</source>
        <translation>Mit dem nächsten Foto der Gruppe vergleichen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the active photo</source>
        <translation>Das aktive Foto behalten</translation>
    </message>
    <message>
        <source>Mark the active photo to be removed</source>
        <translation>Das aktive Foto zum Entfernen markieren</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>These photos are no duplicates; they are never shown together again</source>
        <translation>Diese Fotos sind keine Duplikate und werden nie wieder zusammen gezeigt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation>Gruppe %1 von %2</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>Weitere Ansichten</translation>
    </message>
    <message>
        <source>Picture asked about</source>
        <translation>Gesuchtes Bild</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Way of comparing</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>CompareKeys</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>Fotos am gleichen Inhalt ausrichten</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>Zeilen, in denen alle gleich sind</translation>
    </message>
    <message>
        <source>Move the photos</source>
        <translation>Fotos verschieben</translation>
    </message>
    <message>
        <source>Next and previous group</source>
        <translation>Nächste und vorherige Gruppe</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Nächstes und vorheriges Foto</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Pixels as they are</source>
        <translation>Originalpixel</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>Zeigen, wo die anderen enden</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>Tabelle der Unterschiede</translation>
    </message>
    <message>
        <source>Two, three or four photos</source>
        <translation>Zwei, drei oder vier Fotos</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message numerus="yes">
        <source>%Ln photo(s) at a time</source>
        <translation>
            <numerusform>%Ln Foto auf einmal</numerusform>
            <numerusform>%Ln Fotos auf einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>Fotos am gleichen Inhalt ausrichten</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>Zeilen, in denen alle gleich sind</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>Zeigen, wo die anderen enden</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>Tabelle der Unterschiede</translation>
    </message>
</context>
<context>
    <name>CriteriaMenu</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>In einem anderen Ordner…</translation>
    </message>
</context>
<context>
    <name>DecidedDialog</name>
    <message numerus="yes">
        <source>%Ln more are about photos that are not there now</source>
        <translation>
            <numerusform>%Ln weitere betrifft Fotos, die gerade nicht da sind</numerusform>
            <numerusform>%Ln weitere betreffen Fotos, die gerade nicht da sind</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts a group as it is: it is hidden until another photo is in it.</source>
        <translation>A lässt eine Gruppe so: Sie ist verborgen, bis ein anderes Foto darin ist.</translation>
    </message>
    <message>
        <source>Accepted groups</source>
        <translation>Belassene Gruppen</translation>
    </message>
    <message>
        <source>Groups that you accepted as they are</source>
        <translation>Gruppen, die so belassen wurden</translation>
    </message>
    <message>
        <source>No group was accepted</source>
        <translation>Keine Gruppe wurde so belassen</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Not duplicates and accepted groups</source>
        <translation>Keine Duplikate und belassene Gruppen</translation>
    </message>
    <message>
        <source>Nothing was declared different</source>
        <translation>Nichts wurde für verschieden erklärt</translation>
    </message>
    <message>
        <source>Photos that you declared different</source>
        <translation>Fotos, die für verschieden erklärt wurden</translation>
    </message>
    <message>
        <source>“Not duplicates” on a group, or N, parts photos for good, whatever they are called later.</source>
        <translation>„Keine Duplikate“ an einer Gruppe oder N trennt Fotos für immer, wie auch immer sie später heißen.</translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>%Ln gerade nicht da</numerusform>
            <numerusform>%Ln gerade nicht da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedView</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Accept a group as it is</source>
        <translation>Eine Gruppe so lassen</translation>
    </message>
    <message>
        <source>Accept a group no more</source>
        <translation>Eine Gruppe nicht mehr so lassen</translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) duplicates again</source>
        <translation>
            <numerusform>%Ln Foto wieder für Duplikate erklären</numerusform>
            <numerusform>%Ln Fotos wieder für Duplikate erklären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) no duplicates</source>
        <translation>
            <numerusform>%Ln Foto für verschieden erklären</numerusform>
            <numerusform>%Ln Fotos für verschieden erklären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be kept</source>
        <translation>
            <numerusform>%Ln Foto zum Behalten markieren</numerusform>
            <numerusform>%Ln Fotos zum Behalten markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be removed</source>
        <translation>
            <numerusform>%Ln Foto zum Entfernen markieren</numerusform>
            <numerusform>%Ln Fotos zum Entfernen markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the mark off %Ln photo(s)</source>
        <translation>
            <numerusform>Markierung von %Ln Foto aufheben</numerusform>
            <numerusform>Markierung von %Ln Fotos aufheben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationPanel</name>
    <message numerus="yes">
        <source>Carry keywords, places and the like that only they have to %Ln photo(s) that stay</source>
        <translation>
            <numerusform>Stichwörter, Orte und dergleichen, die nur sie haben, in %Ln Foto übernehmen, das bleibt</numerusform>
            <numerusform>Stichwörter, Orte und dergleichen, die nur sie haben, in %Ln Fotos übernehmen, die bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Copy to a folder</source>
        <translation>In einen Ordner kopieren</translation>
    </message>
    <message>
        <source>For programs that read no sidecar files. The pictures stay as they are, byte by byte, and each photo as it was stays beside it.</source>
        <translation>Für Programme, die keine Begleitdateien lesen. Die Bilder bleiben Byte für Byte, wie sie sind, und jedes Foto bleibt daneben, wie es war.</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>In einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>Durch Links ersetzen</translation>
    </message>
    <message>
        <source>So that each can still be changed on its own (some drives only)</source>
        <translation>So, dass sich jedes noch einzeln ändern lässt (nur manche Laufwerke)</translation>
    </message>
    <message>
        <source>They are written to sidecar files beside those photos, and taken back with the rest.</source>
        <translation>Sie werden in Begleitdateien neben diesen Fotos geschrieben und mit allem anderen rückgängig gemacht.</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>Was mit ihnen geschieht</translation>
    </message>
    <message>
        <source>Write it into those photos as well, by ExifTool</source>
        <translation>Mit ExifTool auch in diese Fotos selbst schreiben</translation>
    </message>
</context>
<context>
    <name>DifferenceBar</name>
    <message>
        <source>%1 % of black to white</source>
        <translation>%1&#xa0;% von Schwarz bis Weiß</translation>
    </message>
    <message>
        <source>%1 % of what is in sight looks the same · mean difference %2 %</source>
        <translation>%1&#xa0;% des Sichtbaren sehen gleich aus · mittlere Differenz %2&#xa0;%</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Contrast of the difference</source>
        <translation>Kontrast der Differenz</translation>
    </message>
    <message>
        <source>These photos have nothing in common here</source>
        <translation>Diese Fotos haben hier nichts gemeinsam</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%Ln other file(s) are left out.</source>
        <translation>
            <numerusform>%Ln andere Datei wird ausgelassen.</numerusform>
            <numerusform>%Ln andere Dateien werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop folders to search, or a picture to find.</source>
        <translation>Ordner zum Durchsuchen oder ein Bild zum Suchen hier ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>Find %Ln picture(s) in the library</source>
        <translation>
            <numerusform>%Ln Bild in der Bibliothek suchen</numerusform>
            <numerusform>%Ln Bilder in der Bibliothek suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Find this picture in the library</source>
        <translation>Dieses Bild in der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Neither a folder nor a picture</source>
        <translation>Weder Ordner noch Bild</translation>
    </message>
    <message>
        <source>Nothing is added or changed.</source>
        <translation>Nichts wird hinzugefügt oder geändert.</translation>
    </message>
    <message>
        <source>Save the picture first: Lookalike fetches nothing by itself.</source>
        <translation>Das Bild zuerst speichern: Lookalike holt nichts von sich aus.</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner durchsuchen</numerusform>
            <numerusform>%Ln Ordner durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are added to what is searched.</source>
        <translation>Sie kommen zu den durchsuchten Ordnern hinzu.</translation>
    </message>
    <message>
        <source>This lies on another computer</source>
        <translation>Das liegt auf einem anderen Computer</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>1 Nothing leaves this computer  ·  2 Nothing is removed without the trash, a second check and undo  ·  3 Originals are never changed</source>
        <translation>1 Nichts verlässt diesen Computer  ·  2 Nichts wird ohne Papierkorb, zweite Prüfung und Rückgängig entfernt  ·  3 Originale werden nie verändert</translation>
    </message>
    <message>
        <source>Add Pictures folder</source>
        <translation>Ordner „Bilder“ hinzufügen</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Drop folders here to find duplicates</source>
        <translation>Ordner hier ablegen, um Duplikate zu finden</translation>
    </message>
    <message>
        <source>or a picture, to find where it is in your library</source>
        <translation>oder ein Bild, um es in der Bibliothek zu finden</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>* stands for any letters of a name, ** for any folders; upper and lower case are the same.</source>
        <translation>* steht für beliebige Zeichen eines Namens, ** für beliebige Ordner; Groß- und Kleinschreibung zählt nicht.</translation>
    </message>
    <message>
        <source>Look into hidden files and folders too</source>
        <translation>Auch versteckte Dateien und Ordner durchsuchen</translation>
    </message>
    <message>
        <source>Pass over these as well, one pattern in a line</source>
        <translation>Außerdem auslassen, ein Muster pro Zeile</translation>
    </message>
    <message>
        <source>Pass over trash, caches of other programs and folders of the system</source>
        <translation>Papierkorb, Zwischenspeicher anderer Programme und Systemordner auslassen</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, better</source>
        <translation>%1: %2, besser</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>What the photos differ in</source>
        <translation>Worin sich die Fotos unterscheiden</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Another scan is using this library. Try again when it is done.</source>
        <translation>Ein anderer Suchlauf benutzt diese Bibliothek. Nach dessen Ende erneut versuchen.</translation>
    </message>
    <message>
        <source>The deep method needs the network, which is not installed yet.</source>
        <translation>Die gründliche Methode braucht das neuronale Netz, das noch nicht installiert ist.</translation>
    </message>
    <message>
        <source>The file of the library belongs to another program. It was left untouched.</source>
        <translation>Die Bibliotheksdatei gehört zu einem anderen Programm. Sie blieb unberührt.</translation>
    </message>
    <message>
        <source>The files of the network are damaged. Install them again.</source>
        <translation>Die Dateien des neuronalen Netzes sind beschädigt. Bitte neu installieren.</translation>
    </message>
    <message>
        <source>The files of the network cannot be written.</source>
        <translation>Die Dateien des neuronalen Netzes können nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The library cannot be written: the disk is full, or the folder is write-protected.</source>
        <translation>Die Bibliothek kann nicht geschrieben werden: Der Datenträger ist voll oder der Ordner schreibgeschützt.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>Die Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The network cannot run on this computer.</source>
        <translation>Das neuronale Netz läuft auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>The network could not be fetched. What came is kept, and the next try goes on from there.</source>
        <translation>Das neuronale Netz konnte nicht geladen werden. Was ankam, bleibt erhalten; der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>The report cannot be written.</source>
        <translation>Der Bericht kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Diese Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>Diese Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>Dieser Ordner kann nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lookalike. Please update; nothing was changed.</source>
        <translation>Diese Bibliothek stammt von einer neueren Version von Lookalike. Bitte aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Dieses Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>Dieses Bild hat zu viele Pixel.</translation>
    </message>
    <message>
        <source>{words} ({reason})</source>
        <comment>a sentence, and what went wrong</comment>
        <translation>{words} ({reason})</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Ordner zum Durchsuchen wählen</translation>
    </message>
    <message>
        <source>Choose pictures to find</source>
        <translation>Bilder zum Suchen wählen</translation>
    </message>
    <message>
        <source>Choose the folder that photos go to</source>
        <translation>Ordner für die Fotos wählen</translation>
    </message>
    <message>
        <source>Choose the folder whose photos stay</source>
        <translation>Ordner wählen, dessen Fotos bleiben</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Page with pictures (*.html)</source>
        <translation>Seite mit Bildern (*.html)</translation>
    </message>
    <message>
        <source>Save a report of the groups</source>
        <translation>Bericht über die Gruppen speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter the groups</source>
        <translation>Gruppen filtern</translation>
    </message>
    <message>
        <source>Filter: name, folder, kind:edited, size:&gt;5MB, date:2019</source>
        <translation>Filter: Name, Ordner, kind:edited, size:&gt;5MB, date:2019</translation>
    </message>
</context>
<context>
    <name>FlickerBar</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Press F for the other photo, hold it to go on.</source>
        <translation>F zeigt das andere Foto; gedrückt halten wechselt fortlaufend.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed of the flicker</source>
        <translation>Tempo des Blinkens</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>not there at the moment</source>
        <translation>zurzeit nicht da</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>reference folder: compared, never touched</source>
        <translation>Referenzordner: wird verglichen, nie angerührt</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>Add folders</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Durchsuchte Ordner</translation>
    </message>
    <message>
        <source>Its photos stay as they are, and what is known of them is kept</source>
        <translation>Die Fotos bleiben, wie sie sind, und was über sie bekannt ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Reference: compare only, never touch</source>
        <translation>Referenz: nur vergleichen, nie anrühren</translation>
    </message>
    <message>
        <source>Search this folder no more</source>
        <translation>Diesen Ordner nicht mehr durchsuchen</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
</context>
<context>
    <name>FormatsPage</name>
    <message>
        <source>Camera RAW</source>
        <translation>Kamera-RAW</translation>
    </message>
    <message>
        <source>Scans look for photos of these formats. They are told by their content, not by their names.</source>
        <translation>Gesucht werden Fotos dieser Formate. Erkannt werden sie am Inhalt, nicht am Namen.</translation>
    </message>
    <message>
        <source>cannot be read here: its decoder is missing</source>
        <translation>hier nicht lesbar: der Decoder fehlt</translation>
    </message>
    <message>
        <source>read here, decoder %1</source>
        <translation>hier lesbar, Decoder %1</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>So belassen</translation>
    </message>
    <message>
        <source>nothing to free</source>
        <translation>nichts freizugeben</translation>
    </message>
    <message>
        <source>{size} could be freed</source>
        <translation>{size} könnten frei werden</translation>
    </message>
</context>
<context>
    <name>GroupsCanvas</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Never group these photos together again</source>
        <translation>Diese Fotos nie wieder zusammen zeigen</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>Diese Fotos nebeneinander ansehen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
</context>
<context>
    <name>HistogramModel</name>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identisch</translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>gleiches Bild</translation>
    </message>
    <message>
        <source>similar scene</source>
        <translation>ähnliche Szene</translation>
    </message>
</context>
<context>
    <name>HistogramSlider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How alike photos must be</source>
        <translation>Wie ähnlich Fotos sein müssen</translation>
    </message>
    <message>
        <source>Show what is at least %1 alike</source>
        <translation>Zeigen, was zu mindestens %1 ähnlich ist</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>keine Treffer</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Batches</source>
        <translation>Vorgänge</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln photo(s) back</source>
        <translation>
            <numerusform>%Ln Foto zurückholen</numerusform>
            <numerusform>%Ln Fotos zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the %Ln selected back</source>
        <translation>
            <numerusform>Das %Ln ausgewählte zurückholen</numerusform>
            <numerusform>Die %Ln ausgewählten zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>Fotos filtern</translation>
    </message>
    <message>
        <source>Filter: file, folder, state, reason</source>
        <translation>Filter: Datei, Ordner, Zustand, Grund</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Noch wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Vorgangs</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Was entfernt wurde</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%Ln can be undone</source>
        <translation>
            <numerusform>%Ln kann rückgängig gemacht werden</numerusform>
            <numerusform>%Ln können rückgängig gemacht werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed</source>
        <translation>
            <numerusform>%Ln geblieben</numerusform>
            <numerusform>%Ln geblieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln rückgängig gemacht</numerusform>
            <numerusform>%Ln rückgängig gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>HitsView</name>
    <message>
        <source>Photos found</source>
        <translation>Gefundene Fotos</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About the photo</source>
        <translation>Über das Foto</translation>
    </message>
    <message>
        <source>Select a photo to see why it is here and what differs.</source>
        <translation>Ein Foto auswählen, um zu sehen, warum es hier ist und was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>better than the kept photo: {value}</source>
        <translation>besser als das behaltene Foto: {value}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>kept photo has GPS, this one has not</source>
        <translation>behaltenes Foto hat GPS, dieses nicht</translation>
    </message>
    <message>
        <source>kept photo has a colour profile, this one has not</source>
        <translation>behaltenes Foto hat ein Farbprofil, dieses nicht</translation>
    </message>
    <message>
        <source>kept photo has a date, this one has not</source>
        <translation>behaltenes Foto hat ein Datum, dieses nicht</translation>
    </message>
    <message>
        <source>kept photo is better: {value}</source>
        <translation>behaltenes Foto ist besser: {value}</translation>
    </message>
    <message>
        <source>kept photo is rated, this one is not</source>
        <translation>behaltenes Foto ist bewertet, dieses nicht</translation>
    </message>
    <message>
        <source>kept photo is sharper</source>
        <translation>behaltenes Foto ist schärfer</translation>
    </message>
    <message>
        <source>kept photo tells its camera, this one does not</source>
        <translation>behaltenes Foto nennt die Kamera, dieses nicht</translation>
    </message>
    <message>
        <source>kept photo tells its lens, this one does not</source>
        <translation>behaltenes Foto nennt das Objektiv, dieses nicht</translation>
    </message>
    <message>
        <source>kept photo: {value}</source>
        <translation>behaltenes Foto: {value}</translation>
    </message>
    <message>
        <source>sharper than the kept photo</source>
        <translation>schärfer als das behaltene Foto</translation>
    </message>
    <message>
        <source>this one has GPS, the kept photo has not</source>
        <translation>dieses hat GPS, das behaltene Foto nicht</translation>
    </message>
    <message>
        <source>this one has a colour profile, the kept photo has not</source>
        <translation>dieses hat ein Farbprofil, das behaltene Foto nicht</translation>
    </message>
    <message>
        <source>this one has a date, the kept photo has not</source>
        <translation>dieses hat ein Datum, das behaltene Foto nicht</translation>
    </message>
    <message>
        <source>this one is rated, the kept photo is not</source>
        <translation>dieses ist bewertet, das behaltene Foto nicht</translation>
    </message>
    <message>
        <source>this one tells its camera, the kept photo does not</source>
        <translation>dieses nennt die Kamera, das behaltene Foto nicht</translation>
    </message>
    <message>
        <source>this one tells its lens, the kept photo does not</source>
        <translation>dieses nennt das Objektiv, das behaltene Foto nicht</translation>
    </message>
    <message>
        <source>{size}, {format}</source>
        <translation>{size}, {format}</translation>
    </message>
    <message>
        <source>{size}, {format} quality {quality}</source>
        <translation>{size}, {format}-Qualität {quality}</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Another shot of the same, such as a burst</source>
        <translation>Eine andere Aufnahme desselben Motivs, etwa aus einer Serie</translation>
    </message>
    <message>
        <source>Cropped, framed, captioned or painted on</source>
        <translation>Beschnitten, gerahmt, beschriftet oder bemalt</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Saved anew, resized, recoloured, turned or mirrored</source>
        <translation>Neu gespeichert, skaliert, umgefärbt, gedreht oder gespiegelt</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten zeigen</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Nur diese Art zeigen</translation>
    </message>
    <message>
        <source>The same bytes, whatever the file is called</source>
        <translation>Dieselben Bytes, egal wie die Datei heißt</translation>
    </message>
    <message>
        <source>The same coded picture; what is written about it differs</source>
        <translation>Dasselbe kodierte Bild; die Angaben dazu sind andere</translation>
    </message>
</context>
<context>
    <name>MachineReport</name>
    <message>
        <source>Comparing activations</source>
        <translation>Vergleich von Aktivierungen</translation>
    </message>
    <message>
        <source>Comparing hashes</source>
        <translation>Vergleich von Hashes</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>Genutzte Kerne</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>Suche nach Nachbarn</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Neuronales Netz</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>came with Lookalike, can run</source>
        <translation>kam mit Lookalike, kann laufen</translation>
    </message>
    <message>
        <source>can run</source>
        <translation>kann laufen</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>hier nicht lesbar</translation>
    </message>
    <message>
        <source>cannot run here</source>
        <translation>läuft hier nicht</translation>
    </message>
    <message>
        <source>held down by the environment</source>
        <translation>durch die Umgebung begrenzt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Among photos found</source>
        <translation>Bei gefundenen Fotos</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Compare with the picture asked about</source>
        <translation>Mit dem gesuchten Bild vergleichen</translation>
    </message>
    <message>
        <source>Find the picture in the clipboard</source>
        <translation>Bild aus der Zwischenablage suchen</translation>
    </message>
    <message>
        <source>That is neither a folder nor a picture.</source>
        <translation>Das ist weder ein Ordner noch ein Bild.</translation>
    </message>
    <message>
        <source>That lies on another computer, and Lookalike fetches nothing. Save the picture first.</source>
        <translation>Das liegt auf einem anderen Computer, und Lookalike holt nichts. Das Bild zuerst speichern.</translation>
    </message>
    <message>
        <source>The VGG16 model is ready. The next scan finds similar scenes too.</source>
        <translation>Das VGG16-Modell ist bereit. Der nächste Suchlauf findet auch ähnliche Szenen.</translation>
    </message>
    <message>
        <source>While comparing</source>
        <translation>Beim Vergleichen</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>How similarity works</source>
        <translation>Wie Ähnlichkeit ermittelt wird</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Wenn etwas nicht geht</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was versprochen wird</translation>
    </message>
</context>
<context>
    <name>MarkedPanel</name>
    <message>
        <source>Accepted groups</source>
        <translation>Belassene Gruppen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>Photos that you declared different are not shown together any more</source>
        <translation>Fotos, die für verschieden erklärt wurden, werden nicht mehr zusammen gezeigt</translation>
    </message>
    <message>
        <source>Show only groups with marked photos</source>
        <translation>Nur Gruppen mit markierten Fotos zeigen</translation>
    </message>
    <message>
        <source>Show the groups that you accepted as they are</source>
        <translation>Die Gruppen zeigen, die so belassen wurden</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>Zu entfernen</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln photo(s) are marked to be removed</source>
        <translation>
            <numerusform>%Ln Foto ist zum Entfernen markiert</numerusform>
            <numerusform>%Ln Fotos sind zum Entfernen markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is marked there holds {size}.</source>
        <translation>Alles dort Markierte belegt {size}.</translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %Ln photo(s).</source>
        <translation>
            <numerusform>Die Markierung wurde von %Ln Foto entfernt.</numerusform>
            <numerusform>Die Markierung wurde von %Ln Fotos entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules cannot be kept. ({reason})</source>
        <translation>Die Regeln können nicht gespeichert werden. ({reason})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>in %Ln Gruppe</numerusform>
            <numerusform>in %Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} {groups}.</source>
        <comment>“3 photos are marked to be removed in 2 groups.”</comment>
        <translation>{photos}, {groups}.</translation>
    </message>
</context>
<context>
    <name>MarkingActions</name>
    <message>
        <source>Auto-mark…</source>
        <translation>Automatisch markieren…</translation>
    </message>
    <message>
        <source>Mark the photos of groups by rules</source>
        <translation>Die Fotos von Gruppen nach Regeln markieren</translation>
    </message>
</context>
<context>
    <name>MarkingFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Marks alone are set: nothing is removed before you have looked at it.</source>
        <translation>Es wird nur markiert: Entfernt wird nichts, was nicht vorher angesehen wurde.</translation>
    </message>
</context>
<context>
    <name>MarkingHead</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Another photo stays</source>
        <translation>Ein anderes Foto bleibt</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Which groups are shown</source>
        <translation>Welche Gruppen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message numerus="yes">
        <source>%Ln marked before</source>
        <translation>
            <numerusform>%Ln schon vorher markiert</numerusform>
            <numerusform>%Ln schon vorher markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go</source>
        <translation>
            <numerusform>%Ln Foto geht</numerusform>
            <numerusform>%Ln Fotos gehen</numerusform>
        </translation>
    </message>
    <message>
        <source>All is marked like that already</source>
        <translation>Alles ist schon so markiert</translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation>Markierungen ändern</translation>
    </message>
    <message>
        <source>In every group the photo stays that was suggested</source>
        <translation>In jeder Gruppe bleibt das vorgeschlagene Foto</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>Gruppen werden angesehen</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto markieren</numerusform>
            <numerusform>%Ln Fotos markieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark photos</source>
        <translation>Fotos markieren</translation>
    </message>
    <message>
        <source>No mark changes</source>
        <translation>Keine Markierung ändert sich</translation>
    </message>
    <message>
        <source>Photos that are marked to be removed stay so.</source>
        <translation>Zum Entfernen markierte Fotos bleiben es.</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>Frühere Markierungen ersetzen</translation>
    </message>
    <message>
        <source>The rules mark nothing that is not marked.</source>
        <translation>Die Regeln markieren nichts, was nicht schon markiert ist.</translation>
    </message>
    <message>
        <source>These rules make no sense</source>
        <translation>Diese Regeln ergeben keinen Sinn</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln of them another photo stays than was suggested</source>
        <translation>
            <numerusform>in %Ln davon bleibt ein anderes Foto als vorgeschlagen</numerusform>
            <numerusform>in %Ln davon bleibt ein anderes Foto als vorgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks change in %Ln group(s)</source>
        <translation>
            <numerusform>Markierungen ändern sich in %Ln Gruppe</numerusform>
            <numerusform>Markierungen ändern sich in %Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>no mark changes</source>
        <translation>keine Markierung ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>the mark is taken off %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto verliert seine Markierung</numerusform>
            <numerusform>%Ln Fotos verlieren ihre Markierung</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}, {size}</translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measuring how sharp photos are</source>
        <translation>Schärfe der Fotos wird gemessen</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Fortschritt des Messens</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message numerus="yes">
        <source>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured yet; until then the next rule decides.</source>
        <translation>
            <numerusform>Die Regeln fragen nach Schärfe oder Vergrößerung. %Ln Foto ist noch nicht gemessen; bis dahin entscheidet die nächste Regel.</numerusform>
            <numerusform>Die Regeln fragen nach Schärfe oder Vergrößerung. %Ln Fotos sind noch nicht gemessen; bis dahin entscheidet die nächste Regel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Measuring ended unexpectedly. What was measured is kept; begin again to go on.</source>
        <translation>Das Messen endete unerwartet. Was gemessen wurde, bleibt erhalten; erneut beginnen, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a menu</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message numerus="yes">
        <source>%Ln match(es) are hidden by the line drawn, or are of other kinds.</source>
        <translation>
            <numerusform>%Ln Treffer ist durch die Grenze verborgen oder von anderer Art.</numerusform>
            <numerusform>%Ln Treffer sind durch die Grenze verborgen oder von anderer Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one of the kinds in the column beside.</source>
        <translation>In der Spalte daneben mindestens eine Art wählen.</translation>
    </message>
    <message>
        <source>Draw the line lower</source>
        <translation>Grenze tiefer ziehen</translation>
    </message>
    <message>
        <source>Groups appear here as soon as they are found.</source>
        <translation>Gruppen erscheinen hier, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Duplikate werden gesucht</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
    <message>
        <source>No group matches the filter</source>
        <translation>Keine Gruppe passt zum Filter</translation>
    </message>
    <message>
        <source>No kind is chosen</source>
        <translation>Keine Art gewählt</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>No two photos in these folders look alike.</source>
        <translation>In diesen Ordnern sehen keine zwei Fotos ähnlich aus.</translation>
    </message>
    <message>
        <source>Nothing is as alike as that</source>
        <translation>Nichts ist so ähnlich</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Suchlauf starten</translation>
    </message>
    <message>
        <source>Scan the folders to see what looks alike in them.</source>
        <translation>Ein Suchlauf durch die Ordner zeigt, was darin ähnlich aussieht.</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Alle Gruppen zeigen</translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message numerus="yes">
        <source>%Ln photo(s) lie above the upper end of the line.</source>
        <translation>
            <numerusform>%Ln Foto liegt über dem oberen Ende der Grenze.</numerusform>
            <numerusform>%Ln Fotos liegen über dem oberen Ende der Grenze.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of other kinds do.</source>
        <translation>
            <numerusform>%Ln Foto anderer Art sieht so aus.</numerusform>
            <numerusform>%Ln Fotos anderer Arten sehen so aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add the folders with your photos. Once they are scanned, this is asked again.</source>
        <translation>Die Ordner mit den Fotos hinzufügen. Nach dem Suchlauf wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Choose all kinds</source>
        <translation>Alle Arten wählen</translation>
    </message>
    <message>
        <source>Draw the line at %1</source>
        <translation>Grenze bei %1 ziehen</translation>
    </message>
    <message>
        <source>Looking through your library</source>
        <translation>Bibliothek wird durchgesehen</translation>
    </message>
    <message>
        <source>No other photo in your library looks like this</source>
        <translation>Kein anderes Foto der Bibliothek sieht so aus</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this</source>
        <translation>Nichts in der Bibliothek sieht so aus</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this at %1</source>
        <translation>Ab %1 sieht nichts in der Bibliothek so aus</translation>
    </message>
    <message>
        <source>Nothing of the kinds chosen looks like this</source>
        <translation>Nichts von den gewählten Arten sieht so aus</translation>
    </message>
    <message>
        <source>Once the scan is done, this is asked again.</source>
        <translation>Nach dem Suchlauf wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Only photos that are more alike were found</source>
        <translation>Nur ähnlichere Fotos wurden gefunden</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Suchlauf starten</translation>
    </message>
    <message>
        <source>Scan the folders first. Once that is done, this is asked again.</source>
        <translation>Zuerst die Ordner durchsuchen. Danach wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The nearest is %1 alike.</source>
        <translation>Das nächste ist zu %1 ähnlich.</translation>
    </message>
    <message>
        <source>There are no photos to look through yet</source>
        <translation>Es gibt noch keine Fotos zum Durchsehen</translation>
    </message>
    <message>
        <source>This picture cannot be looked for</source>
        <translation>Dieses Bild kann nicht gesucht werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>PaneNotice</name>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>Es wurde verschoben, umbenannt oder gelöscht, oder das Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>Dieses Foto kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>This photo is changing just now</source>
        <translation>Dieses Foto ändert sich gerade</translation>
    </message>
    <message>
        <source>This photo is not there any more</source>
        <translation>Dieses Foto ist nicht mehr da</translation>
    </message>
    <message>
        <source>This photo is too large to be shown</source>
        <translation>Dieses Foto ist zu groß zum Anzeigen</translation>
    </message>
    <message>
        <source>This photo may not be read</source>
        <translation>Dieses Foto darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>best</source>
        <comment>corner of the photo suggested to stay</comment>
        <translation>bestes</translation>
    </message>
    <message>
        <source>best of its group</source>
        <translation>bestes der Gruppe</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>in einem Referenzordner</translation>
    </message>
    <message>
        <source>incomplete file</source>
        <translation>unvollständige Datei</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>zum Behalten markiert</translation>
    </message>
    <message>
        <source>marked to be removed</source>
        <translation>zum Entfernen markiert</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>zu {percent} ähnlich</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Suchlauf</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Forget</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep these rules under a name…</source>
        <translation>Diese Regeln unter einem Namen speichern…</translation>
    </message>
    <message>
        <source>Keep, rename or forget rules</source>
        <translation>Regeln speichern, umbenennen oder löschen</translation>
    </message>
    <message>
        <source>Name for these rules</source>
        <translation>Name für diese Regeln</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Rules of the program go by that name. Choose another one.</source>
        <translation>Regeln des Programms heißen so. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>Eigene Regeln</translation>
    </message>
    <message>
        <source>Rules that go by a name</source>
        <translation>Regeln mit Namen</translation>
    </message>
    <message>
        <source>Takes the place of the rules that go by that name.</source>
        <translation>Ersetzt die Regeln, die schon so heißen.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Groups in which marks change</source>
        <translation>Gruppen, in denen sich Markierungen ändern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>Diese Fotos nebeneinander ansehen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>ProblemColumns</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>While</source>
        <translation>Wobei</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Decoding it would take {size} of memory, more than {most}.</source>
        <translation>Zum Dekodieren wären {size} Speicher nötig, mehr als {most}.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>It changed after it was found; the next scan will look at it again.</source>
        <translation>Die Datei hat sich seit dem Finden geändert; der nächste Suchlauf sieht sie sich wieder an.</translation>
    </message>
    <message>
        <source>It changed while it was read; the next scan will look at it again.</source>
        <translation>Die Datei hat sich beim Lesen geändert; der nächste Suchlauf sieht sie sich wieder an.</translation>
    </message>
    <message>
        <source>It could not be described ({reason}).</source>
        <translation>Das Foto konnte nicht beschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>It could not be measured ({reason}).</source>
        <translation>Das Foto konnte nicht vermessen werden ({reason}).</translation>
    </message>
    <message>
        <source>It has {size}, more than the {most} that a photo may have.</source>
        <translation>Die Datei hat {size}, mehr als die {most}, die ein Foto haben darf.</translation>
    </message>
    <message>
        <source>It holds no picture of a kind that can be decoded here.</source>
        <translation>Die Datei enthält kein Bild einer Art, die hier dekodiert werden kann.</translation>
    </message>
    <message>
        <source>It holds no picture that is known here.</source>
        <translation>Die Datei enthält kein Bild, das hier bekannt ist.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>It is named like a photo, but holds none that is known here.</source>
        <translation>Die Datei heißt wie ein Foto, enthält aber keines, das hier bekannt ist.</translation>
    </message>
    <message>
        <source>It is named like a photo, but is empty.</source>
        <translation>Die Datei heißt wie ein Foto, ist aber leer.</translation>
    </message>
    <message>
        <source>It is no photo any more.</source>
        <translation>Das ist kein Foto mehr.</translation>
    </message>
    <message>
        <source>It is not a file any more.</source>
        <translation>Das ist keine Datei mehr.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It vanished during the scan.</source>
        <translation>Die Datei verschwand während des Suchlaufs.</translation>
    </message>
    <message>
        <source>It was in hand when the program ended, and could not be tried again.</source>
        <translation>Die Datei war in Arbeit, als das Programm endete, und konnte nicht noch einmal versucht werden.</translation>
    </message>
    <message>
        <source>Its folder is offline. Connect the drive and try again.</source>
        <translation>Der Ordner ist offline. Das Laufwerk verbinden und erneut versuchen.</translation>
    </message>
    <message>
        <source>Its header is not that of a picture.</source>
        <translation>Der Anfang der Datei ist nicht der eines Bildes.</translation>
    </message>
    <message>
        <source>JPEG XL samples of an unknown kind ({kind}).</source>
        <translation>JPEG-XL-Abtastwerte unbekannter Art ({kind}).</translation>
    </message>
    <message>
        <source>Next to nothing of the picture could be decoded.</source>
        <translation>Vom Bild konnte so gut wie nichts dekodiert werden.</translation>
    </message>
    <message>
        <source>Reading it crashes the decoder, so it is left out.</source>
        <translation>Das Lesen lässt den Decoder abstürzen, deshalb wird die Datei ausgelassen.</translation>
    </message>
    <message>
        <source>Reading it takes more than {seconds} s, so it is left out.</source>
        <translation>Das Lesen dauert länger als {seconds} s, deshalb wird die Datei ausgelassen.</translation>
    </message>
    <message>
        <source>The coded picture is damaged or cut off.</source>
        <translation>Das kodierte Bild ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The coded pixels are damaged.</source>
        <translation>Die kodierten Pixel sind beschädigt.</translation>
    </message>
    <message>
        <source>The file cannot be looked at: {reason}.</source>
        <translation>Die Datei kann nicht geprüft werden: {reason}.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Der Ordner kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>Der Ordner ist leer, vielleicht fehlt das Laufwerk; das %Ln bekannte Foto darin bleibt erhalten.</numerusform>
            <numerusform>Der Ordner ist leer, vielleicht fehlt das Laufwerk; die %Ln bekannten Fotos darin bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is not there now; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>Der Ordner ist gerade nicht da; das %Ln bekannte Foto darin bleibt erhalten.</numerusform>
            <numerusform>Der Ordner ist gerade nicht da; die %Ln bekannten Fotos darin bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder vanished while it was being read.</source>
        <translation>Der Ordner verschwand, während er gelesen wurde.</translation>
    </message>
    <message>
        <source>The picture has no pixels ({width} × {height}).</source>
        <translation>Das Bild hat keine Pixel ({width} × {height}).</translation>
    </message>
    <message>
        <source>The structure of the file is damaged.</source>
        <translation>Der Aufbau der Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>There are no pixels in it.</source>
        <translation>Es sind keine Pixel darin.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>Es ist kein Bild darin.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>Der Arbeitsspeicher reicht dafür nicht.</translation>
    </message>
    <message>
        <source>You have no rights to read it.</source>
        <translation>Die Leserechte fehlen.</translation>
    </message>
    <message>
        <source>{scans} scans over {megapixels} megapixels would take minutes.</source>
        <translation>{scans} Durchgänge über {megapixels} Megapixel würden Minuten dauern.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are {megapixels} megapixels, more than {most}.</source>
        <translation>{width} × {height} Pixel sind {megapixels} Megapixel, mehr als {most}.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Filter the problems</source>
        <translation>Probleme filtern</translation>
    </message>
    <message>
        <source>Filter: file, folder, reason</source>
        <translation>Filter: Datei, Ordner, Grund</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>looking through folders</source>
        <translation>Durchsehen der Ordner</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>A report could not be saved.</source>
        <translation>Ein Bericht konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>A report was saved on this computer. It lists no photos, and goes nowhere unless you send it.</source>
        <translation>Ein Bericht wurde auf diesem Computer gespeichert. Er nennt keine Fotos und geht ungesendet nirgendwohin.</translation>
    </message>
    <message>
        <source>Another window of Lookalike shows this library too. That is safe: what you decide here appears there too.</source>
        <translation>Ein anderes Fenster von Lookalike zeigt diese Bibliothek auch. Das ist sicher: Entscheidungen hier erscheinen auch dort.</translation>
    </message>
    <message>
        <source>Lookalike crashed last time. Your photos and your library are well.</source>
        <translation>Lookalike ist letztes Mal abgestürzt. Fotos und Bibliothek sind wohlbehalten.</translation>
    </message>
    <message>
        <source>Lookalike was ended from outside last time, before it could close. Nothing was lost.</source>
        <translation>Lookalike wurde letztes Mal von außen beendet, bevor es sich schließen konnte. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Something went wrong inside Lookalike. Your photos are untouched, and the window goes on.</source>
        <translation>In Lookalike ging etwas schief. Die Fotos sind unberührt, und das Fenster läuft weiter.</translation>
    </message>
    <message>
        <source>The file of your preferences was damaged. What could not be read is as when new: {path}</source>
        <translation>Die Datei mit den Einstellungen war beschädigt. Was nicht lesbar war, ist wie neu: {path}</translation>
    </message>
    <message>
        <source>The processor cannot be used as asked: {reason}</source>
        <translation>Der Prozessor kann nicht wie gewünscht benutzt werden: {reason}</translation>
    </message>
    <message>
        <source>The scan is done: {photos} in {time}, {new} of them new or changed.</source>
        <translation>Der Suchlauf ist fertig: {photos} in {time}, davon {new} neu oder geändert.</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept on the disk: {reason}. They are made again each time, which takes a moment longer.</source>
        <translation>Vorschaubilder können nicht auf dem Datenträger bleiben: {reason}. Sie werden jedes Mal neu erstellt, was etwas länger dauert.</translation>
    </message>
    <message>
        <source>Your preferences cannot be read, so they are as when new: {path}</source>
        <translation>Die Einstellungen sind nicht lesbar und deshalb wie neu: {path}</translation>
    </message>
    <message>
        <source>Your preferences cannot be saved, so they last until you close the window: {path}</source>
        <translation>Die Einstellungen lassen sich nicht speichern und gelten nur, bis das Fenster geschlossen wird: {path}</translation>
    </message>
</context>
<context>
    <name>QueryBinding</name>
    <message numerus="yes">
        <source>%Ln photo(s) look like it</source>
        <translation>
            <numerusform>%Ln Foto sieht so aus</numerusform>
            <numerusform>%Ln Fotos sehen so aus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 alike</source>
        <translation>Zu mindestens %1 ähnlich</translation>
    </message>
    <message>
        <source>Less than %1 alike</source>
        <translation>Zu weniger als %1 ähnlich</translation>
    </message>
    <message>
        <source>Outside of the line and the kinds chosen</source>
        <translation>Außerhalb der Grenze und der gewählten Arten</translation>
    </message>
</context>
<context>
    <name>RangeChart</name>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Suggested to stay: {reason}</source>
        <translation>Zum Behalten vorgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>altered in places</source>
        <translation>stellenweise verändert</translation>
    </message>
    <message>
        <source>another shot</source>
        <translation>andere Aufnahme</translation>
    </message>
    <message>
        <source>better format</source>
        <translation>besseres Format</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>Rand hinzugefügt</translation>
    </message>
    <message>
        <source>camera RAW</source>
        <translation>Kamera-RAW</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>crop {percent}</source>
        <translation>Ausschnitt {percent}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>first by name</source>
        <translation>erstes nach Namen</translation>
    </message>
    <message>
        <source>fits the path pattern</source>
        <translation>passt zum Pfadmuster</translation>
    </message>
    <message>
        <source>has a date</source>
        <translation>hat ein Datum</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>hat einen Ort</translation>
    </message>
    <message>
        <source>higher rating</source>
        <translation>höhere Bewertung</translation>
    </message>
    <message>
        <source>in a folder that comes first</source>
        <translation>in einem Ordner mit Vorrang</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>in einem Referenzordner</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>größere Datei</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>weniger komprimiert</translation>
    </message>
    <message>
        <source>longer name</source>
        <translation>längerer Name</translation>
    </message>
    <message>
        <source>looks alike in parts</source>
        <translation>in Teilen ähnlich</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>zum Behalten markiert</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>mehr Pixel</translation>
    </message>
    <message>
        <source>moved a little</source>
        <translation>etwas verschoben</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>neuere Datei</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>nicht bearbeitet</translation>
    </message>
    <message>
        <source>not enlarged</source>
        <translation>nicht vergrößert</translation>
    </message>
    <message>
        <source>not marked to be removed</source>
        <translation>nicht zum Entfernen markiert</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>ältere Datei</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>andere Größe</translation>
    </message>
    <message>
        <source>overlap {percent}</source>
        <translation>Überlappung {percent}</translation>
    </message>
    <message>
        <source>rated or edited</source>
        <translation>bewertet oder bearbeitet</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>neu kodiert</translation>
    </message>
    <message>
        <source>same bytes</source>
        <translation>gleiche Bytes</translation>
    </message>
    <message>
        <source>same picture, other metadata</source>
        <translation>gleiches Bild, andere Metadaten</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>schärfer</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>kürzerer Pfad</translation>
    </message>
    <message>
        <source>shows the same scene</source>
        <translation>zeigt dieselbe Szene</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>kleinere Datei</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>früher aufgenommen</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>später aufgenommen</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <translation>gedreht und gespiegelt</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>nach links gedreht</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>nach rechts gedreht</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>um {degrees}° gedreht</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf dem Kopf</translation>
    </message>
    <message>
        <source>{format} and {other}</source>
        <translation>{format} und {other}</translation>
    </message>
    <message>
        <source>{kind}: {reason}</source>
        <comment>of a match, such as “Edited: crop 80 %”</comment>
        <translation>{kind}: {reason}</translation>
    </message>
    <message>
        <source>{seconds} s apart</source>
        <translation>{seconds} s Abstand</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln photo(s) copied to {folder}</source>
        <translation>
            <numerusform>%Ln Foto nach {folder} kopiert</numerusform>
            <numerusform>%Ln Fotos nach {folder} kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb verschoben</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to {folder}</source>
        <translation>
            <numerusform>%Ln Foto nach {folder} verschoben</numerusform>
            <numerusform>%Ln Fotos nach {folder} verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) replaced by hard links</source>
        <translation>
            <numerusform>%Ln Foto durch einen Hardlink ersetzt</numerusform>
            <numerusform>%Ln Fotos durch Hardlinks ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) share their bytes now</source>
        <translation>
            <numerusform>%Ln Foto teilt jetzt seine Bytes</numerusform>
            <numerusform>%Ln Fotos teilen jetzt ihre Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A hard link</source>
        <translation>Ein Hardlink</translation>
    </message>
    <message>
        <source>A link would tie it to a file in a reference folder.</source>
        <translation>Ein Link bände es an eine Datei in einem Referenzordner.</translation>
    </message>
    <message>
        <source>A photo that belongs to it would be lost or has to stay.</source>
        <translation>Ein zugehöriges Foto ginge verloren oder muss bleiben.</translation>
    </message>
    <message>
        <source>An edited version</source>
        <translation>Eine bearbeitete Fassung</translation>
    </message>
    <message>
        <source>Another program is working on it.</source>
        <translation>Ein anderes Programm arbeitet damit.</translation>
    </message>
    <message>
        <source>Another shot, or alike in parts only</source>
        <translation>Andere Aufnahme oder nur in Teilen ähnlich</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>Wieder an seinem Ort</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Nach {folder} kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>%Ln Foto in den Ordner kopieren</numerusform>
            <numerusform>%Ln Fotos in den Ordner kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying to the folder</source>
        <translation>Wird in den Ordner kopiert</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Es kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It changed after the scan.</source>
        <translation>Es hat sich seit dem Suchlauf geändert.</translation>
    </message>
    <message>
        <source>It has further names, which would be cut off from it.</source>
        <translation>Es hat weitere Namen, die davon getrennt würden.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is marked to be kept.</source>
        <translation>Es ist zum Behalten markiert.</translation>
    </message>
    <message>
        <source>It is no longer where it was put.</source>
        <translation>Es ist nicht mehr dort, wohin es kam.</translation>
    </message>
    <message>
        <source>It is no plain file any more.</source>
        <translation>Es ist keine einfache Datei mehr.</translation>
    </message>
    <message>
        <source>It is the very file that stays, under another name.</source>
        <translation>Es ist genau die Datei, die bleibt, unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>It lies in a reference folder.</source>
        <translation>Es liegt in einem Referenzordner.</translation>
    </message>
    <message>
        <source>It was begun and is set right at the next start.</source>
        <translation>Es wurde begonnen und wird beim nächsten Start in Ordnung gebracht.</translation>
    </message>
    <message>
        <source>Its drive knows no such links.</source>
        <translation>Sein Laufwerk kennt solche Links nicht.</translation>
    </message>
    <message>
        <source>Its folder is gone or became a link.</source>
        <translation>Sein Ordner fehlt oder wurde zu einem Link.</translation>
    </message>
    <message>
        <source>Its folder may not be changed.</source>
        <translation>Sein Ordner darf nicht geändert werden.</translation>
    </message>
    <message>
        <source>Its metadata differ</source>
        <translation>Die Metadaten unterscheiden sich</translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln photo(s) share their bytes</source>
        <translation>
            <numerusform>%Ln Foto seine Bytes teilen lassen</numerusform>
            <numerusform>%Ln Fotos ihre Bytes teilen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Letting files share their bytes</source>
        <translation>Dateien teilen ihre Bytes</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>%Ln Foto in den Ordner verschieben</numerusform>
            <numerusform>%Ln Fotos in den Ordner verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash</source>
        <translation>
            <numerusform>%Ln Foto in den Papierkorb verschieben</numerusform>
            <numerusform>%Ln Fotos in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Nach {folder} verschoben</translation>
    </message>
    <message>
        <source>Moving to the folder</source>
        <translation>Wird in den Ordner verschoben</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>Wird in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>No photo that stays was found to show the same.</source>
        <translation>Kein Foto, das bleibt, zeigt nachweislich dasselbe.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>Nothing was written into its file.</source>
        <translation>In seine Datei wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Only files with equal bytes can share them.</source>
        <translation>Nur Dateien mit gleichen Bytes können sie teilen.</translation>
    </message>
    <message>
        <source>Only files with equal bytes, on drives that can do it: each keeps its name and its place, and takes room only once one of them is changed.</source>
        <translation>Nur Dateien mit gleichen Bytes, auf Laufwerken, die das können: Jede behält Namen und Ort und braucht erst Platz, wenn eine davon geändert wird.</translation>
    </message>
    <message>
        <source>Only files with equal bytes: each keeps its name and its place, and becomes the same file as the one that stays. Who changes one of them later changes both.</source>
        <translation>Nur Dateien mit gleichen Bytes: Jede behält Namen und Ort und wird dieselbe Datei wie die, die bleibt. Wer später eine ändert, ändert beide.</translation>
    </message>
    <message>
        <source>Photos are copied with their folders, nothing is overwritten, and all stay where they are.</source>
        <translation>Fotos werden samt ihren Ordnern kopiert, nichts wird überschrieben, und alle bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Photos keep their folders below the one that you choose, and nothing there is overwritten. All of it can be undone, after days too.</source>
        <translation>Fotos behalten ihre Ordner unterhalb des gewählten, und nichts wird dort überschrieben. Alles lässt sich rückgängig machen, auch nach Tagen.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln photo(s) by hard links</source>
        <translation>
            <numerusform>%Ln Foto durch einen Hardlink ersetzen</numerusform>
            <numerusform>%Ln Fotos durch Hardlinks ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by hard links</source>
        <translation>Durch Hardlinks ersetzt</translation>
    </message>
    <message>
        <source>Replacing by hard links</source>
        <translation>Wird durch Hardlinks ersetzt</translation>
    </message>
    <message>
        <source>Right before each photo goes, it and the one that stays are looked at once more. Nothing is deleted for good, and all of it can be undone, after days too.</source>
        <translation>Unmittelbar bevor ein Foto geht, werden es und das, das bleibt, noch einmal geprüft. Nichts wird endgültig gelöscht, und alles lässt sich rückgängig machen, auch nach Tagen.</translation>
    </message>
    <message>
        <source>Share their bytes</source>
        <translation>Teilen ihre Bytes</translation>
    </message>
    <message>
        <source>Shares its bytes</source>
        <translation>Teilt seine Bytes</translation>
    </message>
    <message>
        <source>Stayed where it was</source>
        <translation>Blieb, wo es war</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The folder to move to cannot be used.</source>
        <translation>Der Zielordner kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read as a picture.</source>
        <translation>Das Foto, das bleibt, kann nicht als Bild gelesen werden.</translation>
    </message>
    <message>
        <source>The photo that stays changed after the scan.</source>
        <translation>Das Foto, das bleibt, hat sich seit dem Suchlauf geändert.</translation>
    </message>
    <message>
        <source>The photo that stays has fewer pixels</source>
        <translation>Das Foto, das bleibt, hat weniger Pixel</translation>
    </message>
    <message>
        <source>The photo that stays is damaged</source>
        <translation>Das Foto, das bleibt, ist beschädigt</translation>
    </message>
    <message>
        <source>The photo that stays is gone.</source>
        <translation>Das Foto, das bleiben sollte, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The photo that stays is on a drive that is away</source>
        <translation>Das Foto, das bleibt, liegt auf einem Laufwerk, das fehlt</translation>
    </message>
    <message>
        <source>The photo that was to stay is to go as well.</source>
        <translation>Das Foto, das bleiben sollte, soll selbst gehen.</translation>
    </message>
    <message>
        <source>The place is taken.</source>
        <translation>Der Platz ist belegt.</translation>
    </message>
    <message>
        <source>The system refused.</source>
        <translation>Das System hat abgelehnt.</translation>
    </message>
    <message>
        <source>The two files lie on different drives.</source>
        <translation>Die beiden Dateien liegen auf verschiedenen Laufwerken.</translation>
    </message>
    <message>
        <source>The work was interrupted before.</source>
        <translation>Die Arbeit wurde vorher unterbrochen.</translation>
    </message>
    <message>
        <source>There is no trash on its drive. Move it to a folder instead.</source>
        <translation>Auf seinem Laufwerk gibt es keinen Papierkorb. Stattdessen in einen Ordner verschieben.</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>What is written in it alone could not be carried over.</source>
        <translation>Was nur hier geschrieben steht, konnte nicht übertragen werden.</translation>
    </message>
    <message>
        <source>has more pixels</source>
        <translation>hat mehr Pixel</translation>
    </message>
    <message>
        <source>the other is away</source>
        <translation>das andere ist nicht da</translation>
    </message>
    <message>
        <source>the other is damaged</source>
        <translation>das andere ist beschädigt</translation>
    </message>
    <message>
        <source>{words} ({reason})</source>
        <comment>why a photo stays, and what the system says</comment>
        <translation>{words} ({reason})</translation>
    </message>
</context>
<context>
    <name>RemovalActions</name>
    <message>
        <source>Not duplicates and accepted groups…</source>
        <translation>Keine Duplikate und belassene Gruppen&#xa0;…</translation>
    </message>
    <message>
        <source>Review and remove…</source>
        <translation>Prüfen und entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>What was removed…</source>
        <translation>Was entfernt wurde&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%Ln photo(s) hold it themselves as well.</source>
        <translation>
            <numerusform>%Ln Foto enthält es nun auch selbst.</numerusform>
            <numerusform>%Ln Fotos enthalten es nun auch selbst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln Begleitdatei bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Begleitdateien bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Wie vorher</translation>
    </message>
    <message>
        <source>ExifTool could not write it.</source>
        <translation>ExifTool konnte es nicht schreiben.</translation>
    </message>
    <message>
        <source>ExifTool is not installed.</source>
        <translation>ExifTool ist nicht installiert.</translation>
    </message>
    <message>
        <source>Gained what others had</source>
        <translation>Hat übernommen, was andere hatten</translation>
    </message>
    <message>
        <source>It could not be made sure that the picture in such a file stays as it is.</source>
        <translation>Es ließ sich nicht sicherstellen, dass das Bild in einer solchen Datei bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>Es wurde seither geändert.</translation>
    </message>
    <message>
        <source>Its sidecar cannot be read.</source>
        <translation>Seine Begleitdatei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Its sidecar is damaged or of an unknown form.</source>
        <translation>Seine Begleitdatei ist beschädigt oder von unbekannter Form.</translation>
    </message>
    <message>
        <source>Its sidecar is too large to be changed safely.</source>
        <translation>Seine Begleitdatei ist zu groß, um sicher geändert zu werden.</translation>
    </message>
    <message>
        <source>Its sidecar was made or changed just now.</source>
        <translation>Seine Begleitdatei wurde gerade erst angelegt oder geändert.</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Unverändert gelassen</translation>
    </message>
    <message>
        <source>Not all that was to be written could be found in the file afterwards.</source>
        <translation>Danach fand sich in der Datei nicht alles, was geschrieben werden sollte.</translation>
    </message>
    <message>
        <source>Not carried over: {field}. This photo has {kept}, those that go have {others}.</source>
        <translation>Nicht übernommen: {field}. Dieses Foto hat {kept}, die gehenden haben {others}.</translation>
    </message>
    <message>
        <source>Not carried over: {field}. Those that go do not agree: {others}.</source>
        <translation>Nicht übernommen: {field}. Die gehenden sind sich nicht einig: {others}.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written into %Ln photo(s).</source>
        <translation>
            <numerusform>In %Ln Foto wurde nichts geschrieben.</numerusform>
            <numerusform>In %Ln Fotos wurde nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of cameras are never written to.</source>
        <translation>In die Rohdateien von Kameras wird nie geschrieben.</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read.</source>
        <translation>Das Foto, das bleibt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The photo that stays lies in a reference folder.</source>
        <translation>Das Foto, das bleibt, liegt in einem Referenzordner.</translation>
    </message>
    <message>
        <source>The picture would not have stayed as it is.</source>
        <translation>Das Bild wäre nicht geblieben, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>What only they had written in them was carried to %Ln photo(s).</source>
        <translation>
            <numerusform>Was nur in ihnen stand, wurde in %Ln Foto übernommen.</numerusform>
            <numerusform>Was nur in ihnen stand, wurde in %Ln Fotos übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was carried over stays in %Ln file(s).</source>
        <translation>
            <numerusform>Das Übernommene bleibt in %Ln Datei.</numerusform>
            <numerusform>Das Übernommene bleibt in %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was carried over was taken back.</source>
        <translation>Das Übernommene wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>colour label</source>
        <translation>Farbmarkierung</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message numerus="yes">
        <source>%Ln below the line</source>
        <translation>
            <numerusform>%Ln unter der Grenze</numerusform>
            <numerusform>%Ln unter der Grenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below the line</source>
        <translation>
            <numerusform>%Ln weiteres unter der Grenze</numerusform>
            <numerusform>%Ln weitere unter der Grenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line and the kinds chosen</source>
        <translation>
            <numerusform>%Ln außerhalb der Grenze und der gewählten Arten</numerusform>
            <numerusform>%Ln außerhalb der Grenze und der gewählten Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Goes along: {names}</source>
        <translation>Geht mit: {names}</translation>
    </message>
    <message>
        <source>It belongs to {other} and goes along with it; {name} stays for it.</source>
        <translation>Es gehört zu {other} und geht mit; {name} bleibt dafür.</translation>
    </message>
    <message>
        <source>This photo stays.</source>
        <translation>Dieses Foto bleibt.</translation>
    </message>
    <message>
        <source>differs: {values}</source>
        <comment>such as rating 3 ≠ 5</comment>
        <translation>anders: {values}</translation>
    </message>
    <message>
        <source>gains {fields}</source>
        <comment>keywords and the like, of a photo that stays</comment>
        <translation>erhält {fields}</translation>
    </message>
    <message>
        <source>gains {field}: {text}</source>
        <translation>erhält {field}: {text}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>lost: {fields}</source>
        <comment>keywords and the like, with the photos that go</comment>
        <translation>verloren: {fields}</translation>
    </message>
    <message>
        <source>only those that go have {field}: {text}</source>
        <translation>nur die gehenden haben {field}: {text}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln other file(s)</source>
        <translation>
            <numerusform>mit %Ln weiterer Datei</numerusform>
            <numerusform>mit %Ln weiteren Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message>
        <source>{kind}, {percent} alike; {name} stays for it.</source>
        <comment>of a photo that is to go</comment>
        <translation>{kind}, zu {percent} ähnlich; {name} bleibt dafür.</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) for one that stays</source>
        <translation>
            <numerusform>%Ln Foto für eines, das bleibt</numerusform>
            <numerusform>%Ln Fotos für eines, das bleibt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay</source>
        <translation>
            <numerusform>%Ln Foto bleibt</numerusform>
            <numerusform>%Ln Fotos bleiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) go along</source>
        <translation>
            <numerusform>%Ln weitere Datei geht mit</numerusform>
            <numerusform>%Ln weitere Dateien gehen mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay where they were</source>
        <translation>
            <numerusform>%Ln Foto bleibt, wo es war</numerusform>
            <numerusform>%Ln Fotos bleiben, wo sie waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay after all, at the end of the list</source>
        <translation>
            <numerusform>%Ln bleibt doch, am Ende der Liste</numerusform>
            <numerusform>%Ln bleiben doch, am Ende der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that stay have other ratings, places and the like than those that go</source>
        <translation>
            <numerusform>%Ln bleibendes hat andere Bewertungen, Orte und dergleichen als die gehenden</numerusform>
            <numerusform>%Ln bleibende haben andere Bewertungen, Orte und dergleichen als die gehenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first</source>
        <translation>
            <numerusform>%Ln zuerst anzusehen</numerusform>
            <numerusform>%Ln zuerst anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them has a photo beside it that stays.</source>
        <translation>Neben jedem steht ein Foto, das bleibt.</translation>
    </message>
    <message>
        <source>Looking at what goes</source>
        <translation>Es wird geprüft, was geht</translation>
    </message>
    <message>
        <source>No photo that is marked can go now.</source>
        <translation>Kein markiertes Foto kann jetzt gehen.</translation>
    </message>
    <message>
        <source>Nothing goes</source>
        <translation>Nichts geht</translation>
    </message>
    <message>
        <source>Nothing here needs a second look</source>
        <translation>Hier muss nichts noch einmal angesehen werden</translation>
    </message>
    <message numerus="yes">
        <source>what is written in %Ln photo(s) and those that go for them is being read</source>
        <translation>
            <numerusform>was in %Ln Foto und den dafür gehenden steht, wird gelesen</numerusform>
            <numerusform>was in %Ln Fotos und den dafür gehenden steht, wird gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}, {size}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Leave all out</source>
        <translation>Alle auslassen</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>Alle gehen lassen</translation>
    </message>
    <message>
        <source>Photos that go, beside those that stay</source>
        <translation>Fotos, die gehen, neben denen, die bleiben</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>* stands for any letters, ? for one</source>
        <translation>* steht für beliebige Zeichen, ? für eines</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>Beste Qualität</translation>
    </message>
    <message>
        <source>Better format</source>
        <translation>Besseres Format</translation>
    </message>
    <message>
        <source>By the order of the folders</source>
        <translation>Nach der Reihenfolge der Ordner</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>Kamera-RAW</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>Mit Datum</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>Mit Ort</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>Höhere Bewertung</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>In {folder}</translation>
    </message>
    <message>
        <source>JPEG quality; files that lose nothing first</source>
        <translation>JPEG-Qualität; verlustfreie Dateien zuerst</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>Größere Datei</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>Weniger komprimiert</translation>
    </message>
    <message>
        <source>Longer name</source>
        <translation>Längerer Name</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Mehr Pixel</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Am neuesten</translation>
    </message>
    <message>
        <source>Not edited</source>
        <translation>Unbearbeitet</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Am ältesten</translation>
    </message>
    <message>
        <source>Order of the folders</source>
        <translation>Reihenfolge der Ordner</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Path with {text}</source>
        <translation>Pfad mit {text}</translation>
    </message>
    <message>
        <source>Path without {text}</source>
        <translation>Pfad ohne {text}</translation>
    </message>
    <message>
        <source>RAW, HEIF, TIFF, PNG, then JPEG and the others</source>
        <translation>RAW, HEIF, TIFF, PNG, dann JPEG und die übrigen</translation>
    </message>
    <message>
        <source>Rated or edited</source>
        <translation>Bewertet oder bearbeitet</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>Schärfer</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>Am schärfsten</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Kürzerer Pfad</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Kleinere Datei</translation>
    </message>
    <message>
        <source>The edited one</source>
        <translation>Das bearbeitete</translation>
    </message>
    <message>
        <source>The largest file</source>
        <translation>Die größte Datei</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Das neueste</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Das älteste</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Das Original</translation>
    </message>
    <message>
        <source>The smallest file</source>
        <translation>Die kleinste Datei</translation>
    </message>
    <message>
        <source>as it came from the camera</source>
        <translation>wie es aus der Kamera kam</translation>
    </message>
    <message>
        <source>as they stand in the list of folders</source>
        <translation>wie sie in der Liste der Ordner stehen</translation>
    </message>
    <message>
        <source>before every other format</source>
        <translation>vor jedem anderen Format</translation>
    </message>
    <message>
        <source>borders and what enlarging made up do not count</source>
        <translation>Ränder und beim Vergrößern Erfundenes zählen nicht</translation>
    </message>
    <message>
        <source>coordinates are written in the file</source>
        <translation>in der Datei stehen Koordinaten</translation>
    </message>
    <message>
        <source>fewer letters, folders included</source>
        <translation>weniger Zeichen, Ordner eingeschlossen</translation>
    </message>
    <message>
        <source>measured in the picture</source>
        <translation>im Bild gemessen</translation>
    </message>
    <message>
        <source>more letters in the name of the file</source>
        <translation>mehr Zeichen im Dateinamen</translation>
    </message>
    <message>
        <source>more stars</source>
        <translation>mehr Sterne</translation>
    </message>
    <message>
        <source>saved by a program that edits photos</source>
        <translation>von einem Bildbearbeitungsprogramm gespeichert</translation>
    </message>
    <message>
        <source>taken first; without a date, the older file</source>
        <translation>zuerst aufgenommen; ohne Datum die ältere Datei</translation>
    </message>
    <message>
        <source>taken last; without a date, the newer file</source>
        <translation>zuletzt aufgenommen; ohne Datum die neuere Datei</translation>
    </message>
    <message>
        <source>whatever a person took trouble with</source>
        <translation>womit sich jemand Mühe gab</translation>
    </message>
    <message>
        <source>when it was taken is written in the file</source>
        <translation>in der Datei steht, wann es aufgenommen wurde</translation>
    </message>
    <message>
        <source>{name} stays: {reason}</source>
        <comment>such as “IMG_1.jpg stays: more pixels”</comment>
        <translation>{name} bleibt: {reason}</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Say what the path is to hold</source>
        <translation>Angeben, was der Pfad enthalten soll</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Decide sooner</source>
        <translation>Früher entscheiden</translation>
    </message>
    <message>
        <source>In which groups</source>
        <translation>In welchen Gruppen</translation>
    </message>
    <message>
        <source>Rules, the one that decides first on top</source>
        <translation>Regeln, oben die zuerst entscheidende</translation>
    </message>
    <message>
        <source>Take the rule away</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Which photo stays</source>
        <translation>Welches Foto bleibt</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>As many as cores (%1)</source>
        <translation>So viele wie Kerne (%1)</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs.</source>
        <translation>Weniger lassen anderen Programmen mehr vom Computer.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Photos read at the same time</source>
        <translation>Gleichzeitig gelesene Fotos</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Quick finds identical, re-encoded and edited photos. Deep finds similar scenes too, and takes longer.</source>
        <translation>„Schnell“ findet identische, neu kodierte und bearbeitete Fotos. „Gründlich“ findet auch ähnliche Szenen und dauert länger.</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>%1 found so far</source>
        <translation>bisher %1 gefunden</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation>%1 Fotos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Progress of the scan</source>
        <translation>Fortschritt des Suchlaufs</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
</context>
<context>
    <name>ScopePanel</name>
    <message numerus="yes">
        <source>%Ln group(s) with selected photos</source>
        <translation>
            <numerusform>%Ln Gruppe mit ausgewählten Fotos</numerusform>
            <numerusform>%Ln Gruppen mit ausgewählten Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln group(s) shown</source>
        <translation>
            <numerusform>%Ln gezeigte Gruppe</numerusform>
            <numerusform>Alle %Ln gezeigten Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise a photo that is marked to be removed stays so, where another one can stay for it.</source>
        <translation>Sonst bleibt ein zum Entfernen markiertes Foto es auch, wo ein anderes dafür bleiben kann.</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>Frühere Markierungen ersetzen</translation>
    </message>
    <message>
        <source>The current group</source>
        <translation>Die aktuelle Gruppe</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SelectableCards</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Keine Duplikate</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no look-alike at this threshold and stay unmarked.</source>
        <translation>
            <numerusform>%Ln Foto hat bei dieser Schwelle kein ähnliches und bleibt unmarkiert.</numerusform>
            <numerusform>%Ln Fotos haben bei dieser Schwelle keine ähnlichen und bleiben unmarkiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) lie in a reference folder, which is never touched.</source>
        <translation>
            <numerusform>%Ln Foto liegt in einem Referenzordner, der nie angerührt wird.</numerusform>
            <numerusform>%Ln Fotos liegen in einem Referenzordner, der nie angerührt wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) shown here are not there any more.</source>
        <translation>
            <numerusform>%Ln hier gezeigtes Foto ist nicht mehr da.</numerusform>
            <numerusform>%Ln hier gezeigte Fotos sind nicht mehr da.</numerusform>
        </translation>
    </message>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Ein Bericht wurde gespeichert: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln Ordner hinzufügen</numerusform>
            <numerusform>%Ln Ordner hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ordner hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Add the folder {name}</source>
        <translation>Ordner {name} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Every group keeps a photo: %Ln photo(s) stay unmarked.</source>
        <translation>
            <numerusform>Jede Gruppe behält ein Foto: %Ln Foto bleibt unmarkiert.</numerusform>
            <numerusform>Jede Gruppe behält ein Foto: %Ln Fotos bleiben unmarkiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>Bild von anderswo</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut durchsuchen</translation>
    </message>
    <message>
        <source>The library was damaged. It was kept as {name}, and a new one was begun: scan again to fill it.</source>
        <translation>Die Bibliothek war beschädigt. Sie wurde als {name} aufgehoben, und eine neue wurde begonnen: Ein neuer Suchlauf füllt sie.</translation>
    </message>
    <message>
        <source>The report is saved: {name}</source>
        <translation>Der Bericht ist gespeichert: {name}</translation>
    </message>
    <message>
        <source>The scan stopped unexpectedly. What was done is kept, and the photo it stopped at is read with care next time.</source>
        <translation>Der Suchlauf brach unerwartet ab. Was fertig war, bleibt erhalten, und das Foto, bei dem er abbrach, wird nächstes Mal vorsichtig gelesen.</translation>
    </message>
    <message>
        <source>There is no folder to search yet.</source>
        <translation>Es gibt noch keinen Ordner zum Durchsuchen.</translation>
    </message>
    <message>
        <source>These files are equal byte by byte, so they cannot be declared no duplicates.</source>
        <translation>Diese Dateien sind Byte für Byte gleich und können nicht für verschieden erklärt werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>You have no rights to look into {names}.</source>
        <translation>
            <numerusform>Die Rechte für {names} fehlen.</numerusform>
            <numerusform>Die Rechte für {names} fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} cannot be read; its drive may be gone or damaged.</source>
        <translation>
            <numerusform>{names} kann nicht gelesen werden; vielleicht fehlt das Laufwerk oder ist beschädigt.</numerusform>
            <numerusform>{names} können nicht gelesen werden; vielleicht fehlt das Laufwerk oder ist beschädigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a file. A folder is what can be searched.</source>
        <translation>
            <numerusform>{names} ist eine Datei. Durchsucht werden Ordner.</numerusform>
            <numerusform>{names} sind Dateien. Durchsucht werden Ordner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a folder. Search it for duplicates?</source>
        <translation>
            <numerusform>{names} ist ein Ordner. Nach Duplikaten durchsuchen?</numerusform>
            <numerusform>{names} sind Ordner. Nach Duplikaten durchsuchen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is not there any more.</source>
        <translation>
            <numerusform>{names} ist nicht mehr da.</numerusform>
            <numerusform>{names} sind nicht mehr da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is searched already.</source>
        <translation>
            <numerusform>{names} wird schon durchsucht.</numerusform>
            <numerusform>{names} werden schon durchsucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} lies in {folder}, which is searched already.</source>
        <translation>
            <numerusform>{names} liegt in {folder}, und das wird schon durchsucht.</numerusform>
            <numerusform>{names} liegen in {folder}, und das wird schon durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{value}” is no date; write for example date:2019 or date:2019-05..2020</source>
        <translation>„{value}“ ist kein Datum; Beispiele: date:2019 oder date:2019-05..2020</translation>
    </message>
    <message>
        <source>“{value}” is no format; write for example format:jpeg or format:raw</source>
        <translation>„{value}“ ist kein Format; Beispiele: format:jpeg oder format:raw</translation>
    </message>
    <message>
        <source>“{value}” is no kind; write for example kind:edited or kind:same-picture</source>
        <translation>„{value}“ ist keine Art; Beispiele: kind:edited oder kind:same-picture</translation>
    </message>
    <message>
        <source>“{value}” is no size; write for example size:&gt;5MB or size:1MB..5MB</source>
        <translation>„{value}“ ist keine Größe; Beispiele: size:&gt;5MB oder size:1MB..5MB</translation>
    </message>
    <message>
        <source>“{value}” says nothing of marks; write marked:yes or marked:no</source>
        <translation>„{value}“ sagt nichts über Markierungen; möglich sind marked:yes oder marked:no</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Folders, kinds and marks</source>
        <translation>Ordner, Arten und Markierungen</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Least alike first</source>
        <translation>Unähnlichste zuerst</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Ähnlichste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Photos in the group</source>
        <translation>Fotos in der Gruppe</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Sorted by: %1, %2</source>
        <translation>Sortiert nach: %1, %2</translation>
    </message>
    <message>
        <source>Space to free</source>
        <translation>Platzgewinn</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
</context>
<context>
    <name>SplitDivider</name>
    <message>
        <source>Line between the two photos</source>
        <translation>Linie zwischen den beiden Fotos</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Left of the line: %1. Right of it: %2.</source>
        <translation>Links der Linie: %1. Rechts davon: %2.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 and more certain</source>
        <translation>%1 und sicherer</translation>
    </message>
    <message>
        <source>%1 percent: %2</source>
        <translation>%1 Prozent: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Similarity from, in percent</source>
        <translation>Ähnlichkeit ab, in Prozent</translation>
    </message>
    <message>
        <source>Similarity up to, in percent</source>
        <translation>Ähnlichkeit bis, in Prozent</translation>
    </message>
    <message>
        <source>all matches</source>
        <translation>alle Treffer</translation>
    </message>
    <message>
        <source>nearly all matches</source>
        <translation>fast alle Treffer</translation>
    </message>
    <message>
        <source>nothing is left out above</source>
        <translation>darüber wird nichts ausgelassen</translation>
    </message>
    <message>
        <source>what is more alike is left out</source>
        <translation>Ähnlicheres wird ausgelassen</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Bringing photos back</source>
        <translation>Fotos werden zurückgeholt</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>Fotos werden verglichen</translation>
    </message>
    <message>
        <source>Fetching the network</source>
        <translation>Neuronales Netz wird geladen</translation>
    </message>
    <message>
        <source>Grouping photos</source>
        <translation>Fotos werden gruppiert</translation>
    </message>
    <message>
        <source>Learning what is alike</source>
        <translation>Ähnlichkeit wird gelernt</translation>
    </message>
    <message>
        <source>Looking at what photos show</source>
        <translation>Motive werden betrachtet</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Measuring sharpness and detail</source>
        <translation>Schärfe und Details werden gemessen</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Neuronales Netz wird vorbereitet</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Taking photos away</source>
        <translation>Fotos werden weggeräumt</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>%1 could be freed</source>
        <translation>%1 könnten frei werden</translation>
    </message>
    <message>
        <source>%1 more than needed</source>
        <translation>%1 mehr als nötig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less alike or of other kinds</source>
        <translation>
            <numerusform>%Ln weniger ähnlich oder von anderer Art</numerusform>
            <numerusform>%Ln weniger ähnlich oder von anderer Art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) below the threshold are hidden</source>
        <translation>
            <numerusform>%Ln Treffer unter der Schwelle ist verborgen</numerusform>
            <numerusform>%Ln Treffer unter der Schwelle sind verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln Foto gefunden</numerusform>
            <numerusform>%Ln Fotos gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Nichts ist verborgen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 of the VGG16 model are here already. Everything else works without it.</source>
        <translation>%1 von %2 des VGG16-Modells sind schon hier. Alles andere geht auch ohne.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>By %1, licence %2, from %3</source>
        <translation>Von %1, Lizenz %2, aus %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the file of the VGG16 model</source>
        <translation>Datei des VGG16-Modells wählen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Fetching the VGG16 model</source>
        <translation>VGG16-Modell wird geladen</translation>
    </message>
    <message>
        <source>Find similar scenes too?</source>
        <translation>Auch ähnliche Szenen finden?</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Keras weights (*.h5)</source>
        <translation>Keras-Gewichte (*.h5)</translation>
    </message>
    <message>
        <source>Looking whether the VGG16 model is here.</source>
        <translation>Es wird geprüft, ob das VGG16-Modell hier ist.</translation>
    </message>
    <message>
        <source>Needs the VGG16 model: one download of %1, checked and kept on this computer. Everything else works without it.</source>
        <translation>Braucht das VGG16-Modell: einmal %1 laden, geprüft und auf diesem Computer gespeichert. Alles andere geht auch ohne.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Preparing the VGG16 model</source>
        <translation>VGG16-Modell wird vorbereitet</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Similar scenes can be found</source>
        <translation>Ähnliche Szenen können gefunden werden</translation>
    </message>
    <message>
        <source>The VGG16 model came with Lookalike. Scans with the deep method use it.</source>
        <translation>Das VGG16-Modell kam mit Lookalike. Suchläufe mit der gründlichen Methode nutzen es.</translation>
    </message>
    <message>
        <source>The VGG16 model cannot run on this computer. Everything else works without it.</source>
        <translation>Das VGG16-Modell läuft auf diesem Computer nicht. Alles andere geht auch ohne.</translation>
    </message>
    <message>
        <source>The VGG16 model is here. Scans with the deep method use it.</source>
        <translation>Das VGG16-Modell ist hier. Suchläufe mit der gründlichen Methode nutzen es.</translation>
    </message>
    <message>
        <source>This is done once.</source>
        <translation>Das geschieht nur einmal.</translation>
    </message>
</context>
<context>
    <name>WeightsOffer</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Ein Bericht wurde gespeichert: {path}</translation>
    </message>
    <message>
        <source>Getting the network stopped unexpectedly; what came is kept.</source>
        <translation>Das Laden des neuronalen Netzes brach unerwartet ab; was ankam, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>%1 are kept now.</source>
        <translation>%1 sind derzeit belegt.</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Room for thumbnails on the disk</source>
        <translation>Platz für Vorschaubilder auf dem Datenträger</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln bearbeitet</numerusform>
            <numerusform>%Ln bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical</source>
        <translation>
            <numerusform>%Ln identisch</numerusform>
            <numerusform>%Ln identisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same picture</source>
        <translation>
            <numerusform>%Ln gleiches Bild</numerusform>
            <numerusform>%Ln gleiches Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same pixels</source>
        <translation>
            <numerusform>%Ln gleiche Pixel</numerusform>
            <numerusform>%Ln gleiche Pixel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar scene</source>
        <translation>
            <numerusform>%Ln ähnliche Szene</numerusform>
            <numerusform>%Ln ähnliche Szene</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>Identische Datei</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>Gleiches Bild</translation>
    </message>
    <message>
        <source>Same pixels, other metadata</source>
        <translation>Gleiche Pixel, andere Metadaten</translation>
    </message>
    <message>
        <source>Similar scene</source>
        <translation>Ähnliche Szene</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences</comment>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <comment>of a thing and what is told of it</comment>
        <translation>{name}: {words}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Column of details</source>
        <translation>Spalte mit Details</translation>
    </message>
    <message>
        <source>Column of folders</source>
        <translation>Spalte mit Ordnern</translation>
    </message>
</context>
<context>
    <name>WorkerProcess</name>
    <message>
        <source>A part of Lookalike could not be started: {reason}</source>
        <translation>Ein Teil von Lookalike konnte nicht gestartet werden: {reason}</translation>
    </message>
</context>
</TS>
