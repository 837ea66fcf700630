<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lookalike</source>
        <translation>À propos de Lookalike</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Composants utilisés</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>For a report of a fault; it names no photo</source>
        <translation>Pour signaler une erreur&#x202f;; aucune photo n’y est nommée</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothèque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Version %1, MIT licence</source>
        <translation>Version %1, licence MIT</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Lookalike</source>
        <translation>À propos de Lookalike</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <comment>a group</comment>
        <translation>Accepter tel quel</translation>
    </message>
    <message>
        <source>Accepted: show it again</source>
        <translation>Accepté&#xa0;: afficher à nouveau</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ajouter des dossiers…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>Filtrer les groupes</translation>
    </message>
    <message>
        <source>Find a picture…</source>
        <translation>Chercher une image…</translation>
    </message>
    <message>
        <source>Find what looks like it</source>
        <translation>Chercher les photos semblables</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Go on with the scan</source>
        <translation>Reprendre l’analyse</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Groupe suivant</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Pause the scan</source>
        <translation>Suspendre l’analyse</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Groupe précédent</translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation>Problèmes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reference folder</source>
        <translation>Dossier de référence</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>mark a photo to be removed</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Enregistrer un rapport…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>Arrêter l’analyse</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>Enlever la marque</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>of an action, such as “Undo: Mark 3 photos to be kept”</comment>
        <translation>{verb}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>“{folder}” is a reference folder</source>
        <translation>«&#xa0;{folder}&#xa0;» est un dossier de référence</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Its name was taken: it is {name} now</source>
        <translation>Son nom était pris&#xa0;: c’est maintenant {name}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>Était dans</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>{path}
now {place}</source>
        <comment>where a file was, and where it is</comment>
        <translation>{path}
maintenant {place}</translation>
    </message>
</context>
<context>
    <name>ArgumentEditor</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Format that stays</source>
        <translation>Format qui reste</translation>
    </message>
    <message>
        <source>Part of the path, such as Edited or *_final.*</source>
        <translation>Partie du chemin, comme Edited ou *_final.*</translation>
    </message>
    <message>
        <source>Path that stays</source>
        <translation>Chemin qui reste</translation>
    </message>
    <message>
        <source>Paths without that stay</source>
        <translation>Les chemins sans cela restent</translation>
    </message>
</context>
<context>
    <name>AskedFace</name>
    <message>
        <source>Picture asked about: %1</source>
        <translation>Image recherchée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AskedModel</name>
    <message>
        <source>%1 · in your library</source>
        <translation>%1 · dans la bibliothèque</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line</source>
        <translation>
            <numerusform>%Ln hors de la limite</numerusform>
            <numerusform>%Ln hors de la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>rien trouvé</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>sans fichier propre</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>Find another picture…</source>
        <translation>Chercher une autre image…</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>Pictures asked about</source>
        <translation>Images recherchées</translation>
    </message>
</context>
<context>
    <name>AutoMarkModel</name>
    <message numerus="yes">
        <source>%Ln go</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln partent</numerusform>
        </translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>toutes restent</translation>
    </message>
    <message>
        <source>another than suggested</source>
        <translation>autre que celle suggérée</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>part</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
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
            <numerusform>Marquer %Ln photo selon des règles</numerusform>
            <numerusform>Marquer %Ln photos selon des règles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) marked</source>
        <translation>
            <numerusform>%Ln photo marquée</numerusform>
            <numerusform>%Ln photos marquées</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2</translation>
    </message>
    <message>
        <source>Every group keeps its best photo. Reference folders are never touched.</source>
        <translation>Chaque groupe garde sa meilleure photo. Les dossiers de référence restent toujours intacts.</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Aucune marque</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CleanStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Bringing photos back</source>
        <translation>Retour des photos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message numerus="yes">
        <source>Take %Ln photo(s) away</source>
        <translation>
            <numerusform>Retirer %Ln photo</numerusform>
            <numerusform>Retirer %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%Ln of them have another name, as their own was taken meanwhile.</source>
        <translation>
            <numerusform>%Ln d’entre elles a un autre nom, le sien étant pris entre-temps.</numerusform>
            <numerusform>%Ln d’entre elles ont un autre nom, le leur étant pris entre-temps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are back.</source>
        <translation>
            <numerusform>%Ln photo est de retour.</numerusform>
            <numerusform>%Ln photos sont de retour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are where they were.</source>
        <translation>
            <numerusform>%Ln photo est où elle était.</numerusform>
            <numerusform>%Ln photos sont où elles étaient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not come back.</source>
        <translation>
            <numerusform>%Ln photo n’a pas pu revenir.</numerusform>
            <numerusform>%Ln photos n’ont pas pu revenir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) had gone and can be brought back.</source>
        <translation>
            <numerusform>%Ln photo était partie et peut être ramenée.</numerusform>
            <numerusform>%Ln photos étaient parties et peuvent être ramenées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay.</source>
        <translation>
            <numerusform>%Ln photo reste.</numerusform>
            <numerusform>%Ln photos restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were not found in either place.</source>
        <translation>
            <numerusform>%Ln photo n’a été trouvée à aucun des deux endroits.</numerusform>
            <numerusform>%Ln photos n’ont été trouvées à aucun des deux endroits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window is taking photos away or bringing them back. Try again after it.</source>
        <translation>Une autre fenêtre est en train de retirer ou de ramener des photos. Réessayer ensuite.</translation>
    </message>
    <message>
        <source>Choose the folder that photos are to go to.</source>
        <translation>Choisir le dossier où doivent aller les photos.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Lookalike ended while it took photos away. All of them were looked for.</source>
        <translation>Lookalike s’est arrêté pendant qu’il retirait des photos. Toutes ont été recherchées.</translation>
    </message>
    <message>
        <source>This is the folder of Lookalike&apos;s own library. Choose another one.</source>
        <translation>C’est le dossier de la bibliothèque de Lookalike. En choisir un autre.</translation>
    </message>
    <message>
        <source>This lies in a reference folder, which is never touched. Choose another one.</source>
        <translation>Cela se trouve dans un dossier de référence, qui n’est jamais touché. En choisir un autre.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You stopped it; the others can be brought back later.</source>
        <translation>Arrêt demandé&#x202f;; les autres pourront être ramenées plus tard.</translation>
    </message>
    <message>
        <source>You stopped it; the others stay where they are.</source>
        <translation>Arrêt demandé&#x202f;; les autres restent où elles sont.</translation>
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
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CompareCaption</name>
    <message>
        <source>%1 alike</source>
        <translation>%1 de ressemblance</translation>
    </message>
    <message>
        <source>best</source>
        <translation>meilleure</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>conserver</translation>
    </message>
    <message>
        <source>not aligned</source>
        <translation>non alignée</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>lue en partie seulement</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>retirer</translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation>affichée en miroir</translation>
    </message>
    <message>
        <source>shown turned by %1°</source>
        <translation>affichée tournée de %1°</translation>
    </message>
</context>
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 étoiles sur 5</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>%1° E</translation>
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
        <translation>%1° O</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>Fichiers associés</translation>
    </message>
    <message>
        <source>Bits of a colour</source>
        <translation>Bits par couleur</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>Agrandie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>Fichier écrit</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Qualité JPEG</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise de vue</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>comme en %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>in all pixels</source>
        <translation>dans tous les pixels</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>pas d’appareil</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>pas de date</translation>
    </message>
    <message>
        <source>no lens</source>
        <translation>pas d’objectif</translation>
    </message>
    <message>
        <source>no other file</source>
        <translation>aucun autre fichier</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>pas de lieu</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>pas de profil</translation>
    </message>
    <message>
        <source>no sign of it</source>
        <translation>aucun signe</translation>
    </message>
    <message>
        <source>not a JPEG</source>
        <translation>pas un JPEG</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sans note</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>lue en partie seulement</translation>
    </message>
    <message>
        <source>too little to tell</source>
        <translation>trop peu pour en juger</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>CompareFooter</name>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare with the next photo of the group</source>
        <translation>Comparer avec la photo suivante du groupe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep the active photo</source>
        <translation>Conserver la photo active</translation>
    </message>
    <message>
        <source>Mark the active photo to be removed</source>
        <translation>Marquer la photo active à retirer</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Groupe suivant</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Revenir sur la dernière décision</translation>
    </message>
    <message>
        <source>These photos are no duplicates; they are never shown together again</source>
        <translation>Ces photos ne sont pas des doublons&#x202f;; elles ne seront plus jamais affichées ensemble</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation>Groupe %1 sur %2</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>Autres façons de voir</translation>
    </message>
    <message>
        <source>Picture asked about</source>
        <translation>Image recherchée</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Way of comparing</source>
        <translation>Façon de comparer</translation>
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
        <translation>Retour</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Alternance</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>Superposer le même contenu</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>Lignes où toutes sont égales</translation>
    </message>
    <message>
        <source>Move the photos</source>
        <translation>Déplacer les photos</translation>
    </message>
    <message>
        <source>Next and previous group</source>
        <translation>Groupe suivant et précédent</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Photo suivante et précédente</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Pixels as they are</source>
        <translation>Pixels réels</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>Montrer où finissent les autres</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>Tableau des différences</translation>
    </message>
    <message>
        <source>Two, three or four photos</source>
        <translation>Deux, trois ou quatre photos</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message numerus="yes">
        <source>%Ln photo(s) at a time</source>
        <translation>
            <numerusform>%Ln photo à la fois</numerusform>
            <numerusform>%Ln photos à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>Superposer le même contenu</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>Lignes où toutes sont égales</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>Montrer où finissent les autres</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>Tableau des différences</translation>
    </message>
</context>
<context>
    <name>CriteriaMenu</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>Dans un autre dossier…</translation>
    </message>
</context>
<context>
    <name>DecidedDialog</name>
    <message numerus="yes">
        <source>%Ln more are about photos that are not there now</source>
        <translation>
            <numerusform>%Ln autre concerne des photos absentes pour le moment</numerusform>
            <numerusform>%Ln autres concernent des photos absentes pour le moment</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts a group as it is: it is hidden until another photo is in it.</source>
        <translation>A accepte un groupe tel quel&#xa0;: il est masqué jusqu’à ce qu’une autre photo s’y trouve.</translation>
    </message>
    <message>
        <source>Accepted groups</source>
        <translation>Groupes acceptés</translation>
    </message>
    <message>
        <source>Groups that you accepted as they are</source>
        <translation>Groupes acceptés tels quels</translation>
    </message>
    <message>
        <source>No group was accepted</source>
        <translation>Aucun groupe n’a été accepté</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Not duplicates and accepted groups</source>
        <translation>Pas des doublons et groupes acceptés</translation>
    </message>
    <message>
        <source>Nothing was declared different</source>
        <translation>Rien n’a été déclaré différent</translation>
    </message>
    <message>
        <source>Photos that you declared different</source>
        <translation>Photos déclarées différentes</translation>
    </message>
    <message>
        <source>“Not duplicates” on a group, or N, parts photos for good, whatever they are called later.</source>
        <translation>«&#xa0;Pas des doublons&#xa0;» sur un groupe, ou N, sépare des photos pour de bon, quel que soit leur nom plus tard.</translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>%Ln absente pour le moment</numerusform>
            <numerusform>%Ln absentes pour le moment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedView</name>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Révoquer</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Accept a group as it is</source>
        <translation>Accepter un groupe tel quel</translation>
    </message>
    <message>
        <source>Accept a group no more</source>
        <translation>Ne plus accepter un groupe</translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) duplicates again</source>
        <translation>
            <numerusform>Déclarer à nouveau %Ln photo comme doublon</numerusform>
            <numerusform>Déclarer à nouveau %Ln photos comme doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) no duplicates</source>
        <translation>
            <numerusform>Déclarer %Ln photo différente</numerusform>
            <numerusform>Déclarer %Ln photos différentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be kept</source>
        <translation>
            <numerusform>Marquer %Ln photo à conserver</numerusform>
            <numerusform>Marquer %Ln photos à conserver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be removed</source>
        <translation>
            <numerusform>Marquer %Ln photo à retirer</numerusform>
            <numerusform>Marquer %Ln photos à retirer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the mark off %Ln photo(s)</source>
        <translation>
            <numerusform>Enlever la marque de %Ln photo</numerusform>
            <numerusform>Enlever la marque de %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationPanel</name>
    <message numerus="yes">
        <source>Carry keywords, places and the like that only they have to %Ln photo(s) that stay</source>
        <translation>
            <numerusform>Reporter les mots-clés, lieux et autres qu’elles seules portent sur %Ln photo qui reste</numerusform>
            <numerusform>Reporter les mots-clés, lieux et autres qu’elles seules portent sur %Ln photos qui restent</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Copy to a folder</source>
        <translation>Copier dans un dossier</translation>
    </message>
    <message>
        <source>For programs that read no sidecar files. The pictures stay as they are, byte by byte, and each photo as it was stays beside it.</source>
        <translation>Pour les programmes qui ne lisent pas les fichiers annexes. Les images restent telles quelles, octet par octet, et chaque photo d’origine reste à côté.</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>Déplacer dans un dossier</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>Remplacer par des liens</translation>
    </message>
    <message>
        <source>So that each can still be changed on its own (some drives only)</source>
        <translation>De sorte que chacune puisse encore être modifiée séparément (certains disques seulement)</translation>
    </message>
    <message>
        <source>They are written to sidecar files beside those photos, and taken back with the rest.</source>
        <translation>Ils sont écrits dans des fichiers annexes à côté de ces photos, et annulés avec le reste.</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>À la corbeille</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>Ce qui leur arrive</translation>
    </message>
    <message>
        <source>Write it into those photos as well, by ExifTool</source>
        <translation>L’écrire aussi dans ces photos, avec ExifTool</translation>
    </message>
</context>
<context>
    <name>DifferenceBar</name>
    <message>
        <source>%1 % of black to white</source>
        <translation>%1&#x202f;% du noir au blanc</translation>
    </message>
    <message>
        <source>%1 % of what is in sight looks the same · mean difference %2 %</source>
        <translation>%1&#x202f;% de ce qui est visible se ressemble · différence moyenne %2&#x202f;%</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Contrast of the difference</source>
        <translation>Contraste de la différence</translation>
    </message>
    <message>
        <source>These photos have nothing in common here</source>
        <translation>Ces photos n’ont rien en commun ici</translation>
    </message>
    <message>
        <source>same</source>
        <translation>égal</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%Ln other file(s) are left out.</source>
        <translation>
            <numerusform>%Ln autre fichier est ignoré.</numerusform>
            <numerusform>%Ln autres fichiers sont ignorés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop folders to search, or a picture to find.</source>
        <translation>Déposer des dossiers à analyser, ou une image à chercher.</translation>
    </message>
    <message numerus="yes">
        <source>Find %Ln picture(s) in the library</source>
        <translation>
            <numerusform>Chercher %Ln image dans la bibliothèque</numerusform>
            <numerusform>Chercher %Ln images dans la bibliothèque</numerusform>
        </translation>
    </message>
    <message>
        <source>Find this picture in the library</source>
        <translation>Chercher cette image dans la bibliothèque</translation>
    </message>
    <message>
        <source>Neither a folder nor a picture</source>
        <translation>Ni dossier ni image</translation>
    </message>
    <message>
        <source>Nothing is added or changed.</source>
        <translation>Rien n’est ajouté ni modifié.</translation>
    </message>
    <message>
        <source>Save the picture first: Lookalike fetches nothing by itself.</source>
        <translation>Enregistrer d’abord l’image&#xa0;: Lookalike ne télécharge rien de lui-même.</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln folder(s)</source>
        <translation>
            <numerusform>Analyser %Ln dossier</numerusform>
            <numerusform>Analyser %Ln dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>They are added to what is searched.</source>
        <translation>Ils s’ajoutent aux dossiers analysés.</translation>
    </message>
    <message>
        <source>This lies on another computer</source>
        <translation>Cela se trouve sur un autre ordinateur</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>1 Nothing leaves this computer  ·  2 Nothing is removed without the trash, a second check and undo  ·  3 Originals are never changed</source>
        <translation>1 Rien ne quitte cet ordinateur  ·  2 Rien n’est retiré sans corbeille, seconde vérification et annulation  ·  3 Les originaux ne sont jamais modifiés</translation>
    </message>
    <message>
        <source>Add Pictures folder</source>
        <translation>Ajouter le dossier Images</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>Choisir des dossiers…</translation>
    </message>
    <message>
        <source>Drop folders here to find duplicates</source>
        <translation>Déposer ici des dossiers pour trouver les doublons</translation>
    </message>
    <message>
        <source>or a picture, to find where it is in your library</source>
        <translation>ou une image, pour la retrouver dans la bibliothèque</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>* stands for any letters of a name, ** for any folders; upper and lower case are the same.</source>
        <translation>* remplace des lettres quelconques d’un nom, ** des dossiers quelconques&#x202f;; majuscules et minuscules sont équivalentes.</translation>
    </message>
    <message>
        <source>Look into hidden files and folders too</source>
        <translation>Parcourir aussi les fichiers et dossiers cachés</translation>
    </message>
    <message>
        <source>Pass over these as well, one pattern in a line</source>
        <translation>Ignorer aussi ceux-ci, un motif par ligne</translation>
    </message>
    <message>
        <source>Pass over trash, caches of other programs and folders of the system</source>
        <translation>Ignorer la corbeille, les caches d’autres programmes et les dossiers du système</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2, better</source>
        <translation>%1&#xa0;: %2, meilleure valeur</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>What the photos differ in</source>
        <translation>Ce qui distingue les photos</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Another scan is using this library. Try again when it is done.</source>
        <translation>Une autre analyse utilise cette bibliothèque. Réessayer quand elle sera finie.</translation>
    </message>
    <message>
        <source>The deep method needs the network, which is not installed yet.</source>
        <translation>La méthode approfondie a besoin du réseau neuronal, qui n’est pas encore installé.</translation>
    </message>
    <message>
        <source>The file of the library belongs to another program. It was left untouched.</source>
        <translation>Le fichier de la bibliothèque appartient à un autre programme. Il est resté intact.</translation>
    </message>
    <message>
        <source>The files of the network are damaged. Install them again.</source>
        <translation>Les fichiers du réseau neuronal sont endommagés. Les installer à nouveau.</translation>
    </message>
    <message>
        <source>The files of the network cannot be written.</source>
        <translation>Les fichiers du réseau neuronal ne peuvent pas être écrits.</translation>
    </message>
    <message>
        <source>The library cannot be written: the disk is full, or the folder is write-protected.</source>
        <translation>La bibliothèque ne peut pas être écrite&#xa0;: le disque est plein, ou le dossier est protégé en écriture.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>La bibliothèque est endommagée.</translation>
    </message>
    <message>
        <source>The network cannot run on this computer.</source>
        <translation>Le réseau neuronal ne peut pas fonctionner sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The network could not be fetched. What came is kept, and the next try goes on from there.</source>
        <translation>Le réseau neuronal n’a pas pu être téléchargé. Ce qui est arrivé est gardé, et le prochain essai reprendra de là.</translation>
    </message>
    <message>
        <source>The report cannot be written.</source>
        <translation>Le rapport ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>Il n’y a pas assez de place sur le disque.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Ce fichier n’existe plus.</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>La lecture de ce fichier n’est pas autorisée.</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>Ce dossier ne peut pas être analysé.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lookalike. Please update; nothing was changed.</source>
        <translation>Cette bibliothèque vient d’une version plus récente de Lookalike. Mettre le programme à jour&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Cette image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>Cette image a trop de pixels.</translation>
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
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Choisir un dossier à analyser</translation>
    </message>
    <message>
        <source>Choose pictures to find</source>
        <translation>Choisir des images à chercher</translation>
    </message>
    <message>
        <source>Choose the folder that photos go to</source>
        <translation>Choisir le dossier où vont les photos</translation>
    </message>
    <message>
        <source>Choose the folder whose photos stay</source>
        <translation>Choisir le dossier dont les photos restent</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Données (*.json)</translation>
    </message>
    <message>
        <source>Page with pictures (*.html)</source>
        <translation>Page avec images (*.html)</translation>
    </message>
    <message>
        <source>Save a report of the groups</source>
        <translation>Enregistrer un rapport sur les groupes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter the groups</source>
        <translation>Filtrer les groupes</translation>
    </message>
    <message>
        <source>Filter: name, folder, kind:edited, size:&gt;5MB, date:2019</source>
        <translation>Filtre&#xa0;: nom, dossier, kind:edited, size:&gt;5MB, date:2019</translation>
    </message>
</context>
<context>
    <name>FlickerBar</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Press F for the other photo, hold it to go on.</source>
        <translation>F montre l’autre photo&#x202f;; maintenir la touche pour continuer.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed of the flicker</source>
        <translation>Vitesse de l’alternance</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>not there at the moment</source>
        <translation>absent pour le moment</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>reference folder: compared, never touched</source>
        <translation>dossier de référence&#xa0;: comparé, jamais touché</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>Add folders</source>
        <translation>Ajouter des dossiers</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ajouter des dossiers…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Dossiers analysés</translation>
    </message>
    <message>
        <source>Its photos stay as they are, and what is known of them is kept</source>
        <translation>Ses photos restent telles quelles, et ce que l’on en sait est gardé</translation>
    </message>
    <message>
        <source>Reference: compare only, never touch</source>
        <translation>Référence&#xa0;: comparer seulement, ne jamais toucher</translation>
    </message>
    <message>
        <source>Search this folder no more</source>
        <translation>Ne plus analyser ce dossier</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
</context>
<context>
    <name>FormatsPage</name>
    <message>
        <source>Camera RAW</source>
        <translation>RAW d’appareil photo</translation>
    </message>
    <message>
        <source>Scans look for photos of these formats. They are told by their content, not by their names.</source>
        <translation>L’analyse cherche les photos de ces formats. Ils sont reconnus au contenu, non au nom.</translation>
    </message>
    <message>
        <source>cannot be read here: its decoder is missing</source>
        <translation>illisible ici&#xa0;: le décodeur manque</translation>
    </message>
    <message>
        <source>read here, decoder %1</source>
        <translation>lisible ici, décodeur %1</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>Accepté tel quel</translation>
    </message>
    <message>
        <source>nothing to free</source>
        <translation>rien à libérer</translation>
    </message>
    <message>
        <source>{size} could be freed</source>
        <translation>{size} à libérer</translation>
    </message>
</context>
<context>
    <name>GroupsCanvas</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Afficher les %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>conserver</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>retirer</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Never group these photos together again</source>
        <translation>Ne plus jamais grouper ces photos</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>Voir ces photos côte à côte</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
</context>
<context>
    <name>HistogramModel</name>
    <message>
        <source>edited</source>
        <translation>retouchée</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>même image</translation>
    </message>
    <message>
        <source>similar scene</source>
        <translation>scène similaire</translation>
    </message>
</context>
<context>
    <name>HistogramSlider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>How alike photos must be</source>
        <translation>Degré de ressemblance exigé</translation>
    </message>
    <message>
        <source>Show what is at least %1 alike</source>
        <translation>Afficher à partir de %1 de ressemblance</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>aucune correspondance</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Batches</source>
        <translation>Opérations</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln photo(s) back</source>
        <translation>
            <numerusform>Ramener %Ln photo</numerusform>
            <numerusform>Ramener %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the %Ln selected back</source>
        <translation>
            <numerusform>Ramener %Ln photo sélectionnée</numerusform>
            <numerusform>Ramener les %Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>Filtrer les photos</translation>
    </message>
    <message>
        <source>Filter: file, folder, state, reason</source>
        <translation>Filtre&#xa0;: fichier, dossier, état, raison</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>Rien n’a encore été retiré.</translation>
    </message>
    <message>
        <source>Photos of the batch</source>
        <translation>Photos de l’opération</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Ce qui a été retiré</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%Ln can be undone</source>
        <translation>
            <numerusform>%Ln peut être annulée</numerusform>
            <numerusform>%Ln peuvent être annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed</source>
        <translation>
            <numerusform>%Ln restée</numerusform>
            <numerusform>%Ln restées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln annulée</numerusform>
            <numerusform>%Ln annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>HitsView</name>
    <message>
        <source>Photos found</source>
        <translation>Photos trouvées</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About the photo</source>
        <translation>À propos de la photo</translation>
    </message>
    <message>
        <source>Select a photo to see why it is here and what differs.</source>
        <translation>Sélectionner une photo pour voir pourquoi elle est ici et ce qui diffère.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>better than the kept photo: {value}</source>
        <translation>mieux que la photo conservée&#xa0;: {value}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message>
        <source>kept photo has GPS, this one has not</source>
        <translation>la photo conservée a un GPS, celle-ci non</translation>
    </message>
    <message>
        <source>kept photo has a colour profile, this one has not</source>
        <translation>la photo conservée a un profil de couleurs, celle-ci non</translation>
    </message>
    <message>
        <source>kept photo has a date, this one has not</source>
        <translation>la photo conservée a une date, celle-ci non</translation>
    </message>
    <message>
        <source>kept photo is better: {value}</source>
        <translation>la photo conservée a mieux&#xa0;: {value}</translation>
    </message>
    <message>
        <source>kept photo is rated, this one is not</source>
        <translation>la photo conservée est notée, celle-ci non</translation>
    </message>
    <message>
        <source>kept photo is sharper</source>
        <translation>la photo conservée est plus nette</translation>
    </message>
    <message>
        <source>kept photo tells its camera, this one does not</source>
        <translation>la photo conservée indique son appareil, celle-ci non</translation>
    </message>
    <message>
        <source>kept photo tells its lens, this one does not</source>
        <translation>la photo conservée indique son objectif, celle-ci non</translation>
    </message>
    <message>
        <source>kept photo: {value}</source>
        <translation>photo conservée&#xa0;: {value}</translation>
    </message>
    <message>
        <source>sharper than the kept photo</source>
        <translation>plus nette que la photo conservée</translation>
    </message>
    <message>
        <source>this one has GPS, the kept photo has not</source>
        <translation>celle-ci a un GPS, la photo conservée non</translation>
    </message>
    <message>
        <source>this one has a colour profile, the kept photo has not</source>
        <translation>celle-ci a un profil de couleurs, la photo conservée non</translation>
    </message>
    <message>
        <source>this one has a date, the kept photo has not</source>
        <translation>celle-ci a une date, la photo conservée non</translation>
    </message>
    <message>
        <source>this one is rated, the kept photo is not</source>
        <translation>celle-ci est notée, la photo conservée non</translation>
    </message>
    <message>
        <source>this one tells its camera, the kept photo does not</source>
        <translation>celle-ci indique son appareil, la photo conservée non</translation>
    </message>
    <message>
        <source>this one tells its lens, the kept photo does not</source>
        <translation>celle-ci indique son objectif, la photo conservée non</translation>
    </message>
    <message>
        <source>{size}, {format}</source>
        <translation>{size}, {format}</translation>
    </message>
    <message>
        <source>{size}, {format} quality {quality}</source>
        <translation>{size}, {format} qualité {quality}</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln correspondance</numerusform>
            <numerusform>%Ln correspondances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Another shot of the same, such as a burst</source>
        <translation>Une autre prise de vue du même sujet, par exemple en rafale</translation>
    </message>
    <message>
        <source>Cropped, framed, captioned or painted on</source>
        <translation>Recadrée, encadrée, légendée ou peinte</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Saved anew, resized, recoloured, turned or mirrored</source>
        <translation>Réenregistrée, redimensionnée, recolorée, tournée ou inversée</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Afficher tous les types</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>Afficher ce type seulement</translation>
    </message>
    <message>
        <source>The same bytes, whatever the file is called</source>
        <translation>Les mêmes octets, quel que soit le nom du fichier</translation>
    </message>
    <message>
        <source>The same coded picture; what is written about it differs</source>
        <translation>La même image codée&#x202f;; ce qui est écrit à son sujet diffère</translation>
    </message>
</context>
<context>
    <name>MachineReport</name>
    <message>
        <source>Comparing activations</source>
        <translation>Comparaison des activations</translation>
    </message>
    <message>
        <source>Comparing hashes</source>
        <translation>Comparaison des empreintes</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>Cœurs utilisés</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>Recherche de voisins</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau neuronal</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>came with Lookalike, can run</source>
        <translation>fourni avec Lookalike, peut fonctionner</translation>
    </message>
    <message>
        <source>can run</source>
        <translation>peut fonctionner</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>illisible ici</translation>
    </message>
    <message>
        <source>cannot run here</source>
        <translation>ne peut pas fonctionner ici</translation>
    </message>
    <message>
        <source>held down by the environment</source>
        <translation>limité par l’environnement</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Among photos found</source>
        <translation>Parmi les photos trouvées</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>Compare with the picture asked about</source>
        <translation>Comparer avec l’image recherchée</translation>
    </message>
    <message>
        <source>Find the picture in the clipboard</source>
        <translation>Chercher l’image du presse-papiers</translation>
    </message>
    <message>
        <source>That is neither a folder nor a picture.</source>
        <translation>Ce n’est ni un dossier ni une image.</translation>
    </message>
    <message>
        <source>That lies on another computer, and Lookalike fetches nothing. Save the picture first.</source>
        <translation>Cela se trouve sur un autre ordinateur, et Lookalike ne télécharge rien. Enregistrer d’abord l’image.</translation>
    </message>
    <message>
        <source>The VGG16 model is ready. The next scan finds similar scenes too.</source>
        <translation>Le modèle VGG16 est prêt. La prochaine analyse trouvera aussi les scènes similaires.</translation>
    </message>
    <message>
        <source>While comparing</source>
        <translation>Pendant la comparaison</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>How similarity works</source>
        <translation>Comment la ressemblance est établie</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Pages du manuel</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Dépannage</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Ce qui est promis</translation>
    </message>
</context>
<context>
    <name>MarkedPanel</name>
    <message>
        <source>Accepted groups</source>
        <translation>Groupes acceptés</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Photos that you declared different are not shown together any more</source>
        <translation>Les photos déclarées différentes ne sont plus affichées ensemble</translation>
    </message>
    <message>
        <source>Show only groups with marked photos</source>
        <translation>Afficher seulement les groupes avec des photos marquées</translation>
    </message>
    <message>
        <source>Show the groups that you accepted as they are</source>
        <translation>Afficher les groupes acceptés tels quels</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>À retirer</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln photo(s) are marked to be removed</source>
        <translation>
            <numerusform>%Ln photo est marquée à retirer</numerusform>
            <numerusform>%Ln photos sont marquées à retirer</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is marked there holds {size}.</source>
        <translation>Tout ce qui y est marqué occupe {size}.</translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %Ln photo(s).</source>
        <translation>
            <numerusform>La marque a été enlevée de %Ln photo.</numerusform>
            <numerusform>La marque a été enlevée de %Ln photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules cannot be kept. ({reason})</source>
        <translation>Les règles ne peuvent pas être enregistrées. ({reason})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>dans %Ln groupe</numerusform>
            <numerusform>dans %Ln groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} {groups}.</source>
        <comment>“3 photos are marked to be removed in 2 groups.”</comment>
        <translation>{photos} {groups}.</translation>
    </message>
</context>
<context>
    <name>MarkingActions</name>
    <message>
        <source>Auto-mark…</source>
        <translation>Marquer automatiquement…</translation>
    </message>
    <message>
        <source>Mark the photos of groups by rules</source>
        <translation>Marquer les photos des groupes selon des règles</translation>
    </message>
</context>
<context>
    <name>MarkingFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Marks alone are set: nothing is removed before you have looked at it.</source>
        <translation>Seules des marques sont posées : rien n’est retiré avant d’avoir été regardé.</translation>
    </message>
</context>
<context>
    <name>MarkingHead</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Another photo stays</source>
        <translation>Une autre photo reste</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>Which groups are shown</source>
        <translation>Groupes affichés</translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message numerus="yes">
        <source>%Ln marked before</source>
        <translation>
            <numerusform>%Ln déjà marquée</numerusform>
            <numerusform>%Ln déjà marquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go</source>
        <translation>
            <numerusform>%Ln photo part</numerusform>
            <numerusform>%Ln photos partent</numerusform>
        </translation>
    </message>
    <message>
        <source>All is marked like that already</source>
        <translation>Tout est déjà marqué ainsi</translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation>Modifier les marques</translation>
    </message>
    <message>
        <source>In every group the photo stays that was suggested</source>
        <translation>Dans chaque groupe reste la photo suggérée</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>Examen des groupes</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s)</source>
        <translation>
            <numerusform>Marquer %Ln photo</numerusform>
            <numerusform>Marquer %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark photos</source>
        <translation>Marquer des photos</translation>
    </message>
    <message>
        <source>No mark changes</source>
        <translation>Aucune marque ne change</translation>
    </message>
    <message>
        <source>Photos that are marked to be removed stay so.</source>
        <translation>Les photos marquées à retirer le restent.</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>Remplacer les marques précédentes</translation>
    </message>
    <message>
        <source>The rules mark nothing that is not marked.</source>
        <translation>Les règles ne marquent rien qui ne le soit déjà.</translation>
    </message>
    <message>
        <source>These rules make no sense</source>
        <translation>Ces règles n’ont pas de sens</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln of them another photo stays than was suggested</source>
        <translation>
            <numerusform>dans %Ln d’entre eux reste une autre photo que celle suggérée</numerusform>
            <numerusform>dans %Ln d’entre eux reste une autre photo que celle suggérée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks change in %Ln group(s)</source>
        <translation>
            <numerusform>des marques changent dans %Ln groupe</numerusform>
            <numerusform>des marques changent dans %Ln groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>no mark changes</source>
        <translation>aucune marque ne change</translation>
    </message>
    <message numerus="yes">
        <source>the mark is taken off %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo perd sa marque</numerusform>
            <numerusform>%Ln photos perdent leur marque</numerusform>
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
        <translation>encore %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>Les mesurer</translation>
    </message>
    <message>
        <source>Measuring how sharp photos are</source>
        <translation>Mesure de la netteté des photos</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>Avancement de la mesure</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message numerus="yes">
        <source>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured yet; until then the next rule decides.</source>
        <translation>
            <numerusform>Les règles portent sur la netteté ou l’agrandissement. %Ln photo n’est pas encore mesurée ; d’ici là, la règle suivante décide.</numerusform>
            <numerusform>Les règles portent sur la netteté ou l’agrandissement. %Ln photos ne sont pas encore mesurées ; d’ici là, la règle suivante décide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Measuring ended unexpectedly. What was measured is kept; begin again to go on.</source>
        <translation>La mesure s’est arrêtée de façon inattendue. Ce qui a été mesuré est gardé ; recommencez pour continuer.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a menu</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message numerus="yes">
        <source>%Ln match(es) are hidden by the line drawn, or are of other kinds.</source>
        <translation>
            <numerusform>%Ln correspondance est masquée par la limite, ou d’un autre type.</numerusform>
            <numerusform>%Ln correspondances sont masquées par la limite, ou d’un autre type.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one of the kinds in the column beside.</source>
        <translation>Choisir au moins un type dans la colonne à côté.</translation>
    </message>
    <message>
        <source>Draw the line lower</source>
        <translation>Abaisser la limite</translation>
    </message>
    <message>
        <source>Groups appear here as soon as they are found.</source>
        <translation>Les groupes apparaissent ici dès qu’ils sont trouvés.</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Recherche de doublons</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Aucun doublon</translation>
    </message>
    <message>
        <source>No group matches the filter</source>
        <translation>Aucun groupe ne correspond au filtre</translation>
    </message>
    <message>
        <source>No kind is chosen</source>
        <translation>Aucun type choisi</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Pas encore de photos</translation>
    </message>
    <message>
        <source>No two photos in these folders look alike.</source>
        <translation>Dans ces dossiers, aucune photo ne ressemble à une autre.</translation>
    </message>
    <message>
        <source>Nothing is as alike as that</source>
        <translation>Rien ne se ressemble autant</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Ouverture de la bibliothèque</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Scan the folders to see what looks alike in them.</source>
        <translation>Analyser les dossiers pour voir ce qui s’y ressemble.</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Afficher tous les groupes</translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message numerus="yes">
        <source>%Ln photo(s) lie above the upper end of the line.</source>
        <translation>
            <numerusform>%Ln photo est au-dessus du haut de la limite.</numerusform>
            <numerusform>%Ln photos sont au-dessus du haut de la limite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of other kinds do.</source>
        <translation>
            <numerusform>%Ln photo d’un autre type lui ressemble.</numerusform>
            <numerusform>%Ln photos d’autres types lui ressemblent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ajouter des dossiers…</translation>
    </message>
    <message>
        <source>Add the folders with your photos. Once they are scanned, this is asked again.</source>
        <translation>Ajouter les dossiers des photos. Une fois analysés, la recherche reprendra.</translation>
    </message>
    <message>
        <source>Choose all kinds</source>
        <translation>Choisir tous les types</translation>
    </message>
    <message>
        <source>Draw the line at %1</source>
        <translation>Placer la limite à %1</translation>
    </message>
    <message>
        <source>Looking through your library</source>
        <translation>Recherche dans la bibliothèque</translation>
    </message>
    <message>
        <source>No other photo in your library looks like this</source>
        <translation>Aucune autre photo de la bibliothèque ne lui ressemble</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this</source>
        <translation>Rien dans la bibliothèque ne lui ressemble</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this at %1</source>
        <translation>Rien dans la bibliothèque ne lui ressemble à %1</translation>
    </message>
    <message>
        <source>Nothing of the kinds chosen looks like this</source>
        <translation>Rien des types choisis ne lui ressemble</translation>
    </message>
    <message>
        <source>Once the scan is done, this is asked again.</source>
        <translation>Une fois l’analyse finie, la recherche reprendra.</translation>
    </message>
    <message>
        <source>Only photos that are more alike were found</source>
        <translation>Seules des photos plus semblables ont été trouvées</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Ouverture de la bibliothèque</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Scan the folders first. Once that is done, this is asked again.</source>
        <translation>Analyser d’abord les dossiers. Ensuite, la recherche reprendra.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The nearest is %1 alike.</source>
        <translation>La plus proche a %1 de ressemblance.</translation>
    </message>
    <message>
        <source>There are no photos to look through yet</source>
        <translation>Il n’y a pas encore de photos à parcourir</translation>
    </message>
    <message>
        <source>This picture cannot be looked for</source>
        <translation>Cette image ne peut pas être recherchée</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Avis</translation>
    </message>
</context>
<context>
    <name>PaneNotice</name>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>Elle a été déplacée, renommée ou supprimée, ou son disque n’est pas connecté.</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>Cette photo ne peut pas être lue</translation>
    </message>
    <message>
        <source>This photo is changing just now</source>
        <translation>Cette photo est en train de changer</translation>
    </message>
    <message>
        <source>This photo is not there any more</source>
        <translation>Cette photo n’est plus là</translation>
    </message>
    <message>
        <source>This photo is too large to be shown</source>
        <translation>Cette photo est trop grande pour être affichée</translation>
    </message>
    <message>
        <source>This photo may not be read</source>
        <translation>La lecture de cette photo n’est pas autorisée</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>best</source>
        <comment>corner of the photo suggested to stay</comment>
        <translation>meilleure</translation>
    </message>
    <message>
        <source>best of its group</source>
        <translation>meilleure de son groupe</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>dans un dossier de référence</translation>
    </message>
    <message>
        <source>incomplete file</source>
        <translation>fichier incomplet</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>marquée à conserver</translation>
    </message>
    <message>
        <source>marked to be removed</source>
        <translation>marquée à retirer</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>n’est plus là</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>{percent} de ressemblance</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>Exclusions</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep these rules under a name…</source>
        <translation>Enregistrer ces règles sous un nom…</translation>
    </message>
    <message>
        <source>Keep, rename or forget rules</source>
        <translation>Enregistrer, renommer ou oublier des règles</translation>
    </message>
    <message>
        <source>Name for these rules</source>
        <translation>Nom pour ces règles</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rules of the program go by that name. Choose another one.</source>
        <translation>Des règles du programme portent ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>Règles personnelles</translation>
    </message>
    <message>
        <source>Rules that go by a name</source>
        <translation>Règles nommées</translation>
    </message>
    <message>
        <source>Takes the place of the rules that go by that name.</source>
        <translation>Remplace les règles qui portent déjà ce nom.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Groups in which marks change</source>
        <translation>Groupes où des marques changent</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>Voir ces photos côte à côte</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>abîmée</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>part</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
</context>
<context>
    <name>ProblemColumns</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>While</source>
        <translation>Pendant</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Decoding it would take {size} of memory, more than {most}.</source>
        <translation>Son décodage prendrait {size} de mémoire, plus que {most}.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Lecture impossible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>It changed after it was found; the next scan will look at it again.</source>
        <translation>Il a changé après avoir été trouvé&#x202f;; la prochaine analyse le regardera à nouveau.</translation>
    </message>
    <message>
        <source>It changed while it was read; the next scan will look at it again.</source>
        <translation>Il a changé pendant la lecture&#x202f;; la prochaine analyse le regardera à nouveau.</translation>
    </message>
    <message>
        <source>It could not be described ({reason}).</source>
        <translation>La photo n’a pas pu être décrite ({reason}).</translation>
    </message>
    <message>
        <source>It could not be measured ({reason}).</source>
        <translation>La photo n’a pas pu être mesurée ({reason}).</translation>
    </message>
    <message>
        <source>It has {size}, more than the {most} that a photo may have.</source>
        <translation>Il fait {size}, plus que les {most} permis à une photo.</translation>
    </message>
    <message>
        <source>It holds no picture of a kind that can be decoded here.</source>
        <translation>Il ne contient pas d’image d’une sorte décodable ici.</translation>
    </message>
    <message>
        <source>It holds no picture that is known here.</source>
        <translation>Il ne contient pas d’image connue ici.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>C’est un dossier.</translation>
    </message>
    <message>
        <source>It is named like a photo, but holds none that is known here.</source>
        <translation>Il est nommé comme une photo, mais n’en contient aucune connue ici.</translation>
    </message>
    <message>
        <source>It is named like a photo, but is empty.</source>
        <translation>Il est nommé comme une photo, mais il est vide.</translation>
    </message>
    <message>
        <source>It is no photo any more.</source>
        <translation>Ce n’est plus une photo.</translation>
    </message>
    <message>
        <source>It is not a file any more.</source>
        <translation>Ce n’est plus un fichier.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Il n’est plus là.</translation>
    </message>
    <message>
        <source>It vanished during the scan.</source>
        <translation>Il a disparu pendant l’analyse.</translation>
    </message>
    <message>
        <source>It was in hand when the program ended, and could not be tried again.</source>
        <translation>Il était en cours de lecture quand le programme s’est arrêté, et n’a pas pu être réessayé.</translation>
    </message>
    <message>
        <source>Its folder is offline. Connect the drive and try again.</source>
        <translation>Son dossier est hors ligne. Connecter le disque et réessayer.</translation>
    </message>
    <message>
        <source>Its header is not that of a picture.</source>
        <translation>Son en-tête n’est pas celui d’une image.</translation>
    </message>
    <message>
        <source>JPEG XL samples of an unknown kind ({kind}).</source>
        <translation>Échantillons JPEG XL de type inconnu ({kind}).</translation>
    </message>
    <message>
        <source>Next to nothing of the picture could be decoded.</source>
        <translation>Presque rien de l’image n’a pu être décodé.</translation>
    </message>
    <message>
        <source>Reading it crashes the decoder, so it is left out.</source>
        <translation>Sa lecture fait planter le décodeur, il est donc laissé de côté.</translation>
    </message>
    <message>
        <source>Reading it takes more than {seconds} s, so it is left out.</source>
        <translation>Sa lecture prend plus de {seconds} s, il est donc laissé de côté.</translation>
    </message>
    <message>
        <source>The coded picture is damaged or cut off.</source>
        <translation>L’image codée est endommagée ou tronquée.</translation>
    </message>
    <message>
        <source>The coded pixels are damaged.</source>
        <translation>Les pixels codés sont endommagés.</translation>
    </message>
    <message>
        <source>The file cannot be looked at: {reason}.</source>
        <translation>Le fichier ne peut pas être examiné&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Le fichier est tronqué.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Le dossier ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>Le dossier est vide, son disque manque peut-être&#x202f;; %Ln photo connue y est gardée.</numerusform>
            <numerusform>Le dossier est vide, son disque manque peut-être&#x202f;; %Ln photos connues y sont gardées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is not there now; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>Le dossier n’est pas là pour l’instant&#x202f;; %Ln photo connue y est gardée.</numerusform>
            <numerusform>Le dossier n’est pas là pour l’instant&#x202f;; %Ln photos connues y sont gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder vanished while it was being read.</source>
        <translation>Le dossier a disparu pendant sa lecture.</translation>
    </message>
    <message>
        <source>The picture has no pixels ({width} × {height}).</source>
        <translation>L’image n’a pas de pixels ({width} × {height}).</translation>
    </message>
    <message>
        <source>The structure of the file is damaged.</source>
        <translation>La structure du fichier est endommagée.</translation>
    </message>
    <message>
        <source>There are no pixels in it.</source>
        <translation>Il ne contient aucun pixel.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>Il ne contient aucune image.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>Il n’y a pas assez de mémoire pour lui.</translation>
    </message>
    <message>
        <source>You have no rights to read it.</source>
        <translation>Les droits de lecture manquent.</translation>
    </message>
    <message>
        <source>{scans} scans over {megapixels} megapixels would take minutes.</source>
        <translation>{scans} passes sur {megapixels} mégapixels prendraient des minutes.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are {megapixels} megapixels, more than {most}.</source>
        <translation>{width} × {height} pixels font {megapixels} mégapixels, plus que {most}.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Filter the problems</source>
        <translation>Filtrer les problèmes</translation>
    </message>
    <message>
        <source>Filter: file, folder, reason</source>
        <translation>Filtre&#xa0;: fichier, dossier, raison</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>comparing</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>décodage</translation>
    </message>
    <message>
        <source>looking through folders</source>
        <translation>parcours des dossiers</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>A report could not be saved.</source>
        <translation>Un rapport n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>A report was saved on this computer. It lists no photos, and goes nowhere unless you send it.</source>
        <translation>Un rapport a été enregistré sur cet ordinateur. Il ne cite aucune photo et ne part nulle part tant qu’il n’est pas envoyé.</translation>
    </message>
    <message>
        <source>Another window of Lookalike shows this library too. That is safe: what you decide here appears there too.</source>
        <translation>Une autre fenêtre de Lookalike montre aussi cette bibliothèque. C’est sans danger&#xa0;: les décisions prises ici y apparaissent aussi.</translation>
    </message>
    <message>
        <source>Lookalike crashed last time. Your photos and your library are well.</source>
        <translation>Lookalike a planté la dernière fois. Les photos et la bibliothèque sont intactes.</translation>
    </message>
    <message>
        <source>Lookalike was ended from outside last time, before it could close. Nothing was lost.</source>
        <translation>Lookalike a été arrêté de l’extérieur la dernière fois, avant de pouvoir se fermer. Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Something went wrong inside Lookalike. Your photos are untouched, and the window goes on.</source>
        <translation>Quelque chose s’est mal passé dans Lookalike. Les photos sont intactes, et la fenêtre continue.</translation>
    </message>
    <message>
        <source>The file of your preferences was damaged. What could not be read is as when new: {path}</source>
        <translation>Le fichier des préférences était endommagé. Ce qui n’a pas pu être lu est comme neuf&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The processor cannot be used as asked: {reason}</source>
        <translation>Le processeur ne peut pas être utilisé comme demandé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The scan is done: {photos} in {time}, {new} of them new or changed.</source>
        <translation>L’analyse est finie&#xa0;: {photos} en {time}, dont {new} nouvelles ou modifiées.</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept on the disk: {reason}. They are made again each time, which takes a moment longer.</source>
        <translation>Les miniatures ne peuvent pas être gardées sur le disque&#xa0;: {reason}. Elles sont refaites à chaque fois, ce qui prend un peu plus de temps.</translation>
    </message>
    <message>
        <source>Your preferences cannot be read, so they are as when new: {path}</source>
        <translation>Les préférences ne peuvent pas être lues, elles sont donc comme neuves&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Your preferences cannot be saved, so they last until you close the window: {path}</source>
        <translation>Les préférences ne peuvent pas être enregistrées, elles durent donc jusqu’à la fermeture de la fenêtre&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>QueryBinding</name>
    <message numerus="yes">
        <source>%Ln photo(s) look like it</source>
        <translation>
            <numerusform>%Ln photo lui ressemble</numerusform>
            <numerusform>%Ln photos lui ressemblent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 alike</source>
        <translation>Au moins %1 de ressemblance</translation>
    </message>
    <message>
        <source>Less than %1 alike</source>
        <translation>Moins de %1 de ressemblance</translation>
    </message>
    <message>
        <source>Outside of the line and the kinds chosen</source>
        <translation>Hors de la limite et des types choisis</translation>
    </message>
</context>
<context>
    <name>RangeChart</name>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Suggested to stay: {reason}</source>
        <translation>Suggérée à conserver&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>altered in places</source>
        <translation>modifiée par endroits</translation>
    </message>
    <message>
        <source>another shot</source>
        <translation>autre prise de vue</translation>
    </message>
    <message>
        <source>better format</source>
        <translation>meilleur format</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>bordure ajoutée</translation>
    </message>
    <message>
        <source>camera RAW</source>
        <translation>RAW d’appareil photo</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>crop {percent}</source>
        <translation>recadrage {percent}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>retouchée</translation>
    </message>
    <message>
        <source>first by name</source>
        <translation>première par le nom</translation>
    </message>
    <message>
        <source>fits the path pattern</source>
        <translation>correspond au motif de chemin</translation>
    </message>
    <message>
        <source>has a date</source>
        <translation>a une date</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>a un lieu</translation>
    </message>
    <message>
        <source>higher rating</source>
        <translation>note plus élevée</translation>
    </message>
    <message>
        <source>in a folder that comes first</source>
        <translation>dans un dossier prioritaire</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>dans un dossier de référence</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>fichier plus gros</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>moins compressée</translation>
    </message>
    <message>
        <source>longer name</source>
        <translation>nom plus long</translation>
    </message>
    <message>
        <source>looks alike in parts</source>
        <translation>semblable en partie</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>marquée à conserver</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>en miroir</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>plus de pixels</translation>
    </message>
    <message>
        <source>moved a little</source>
        <translation>légèrement déplacée</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>fichier plus récent</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>non retouchée</translation>
    </message>
    <message>
        <source>not enlarged</source>
        <translation>non agrandie</translation>
    </message>
    <message>
        <source>not marked to be removed</source>
        <translation>non marquée à retirer</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>fichier plus ancien</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>autre taille</translation>
    </message>
    <message>
        <source>overlap {percent}</source>
        <translation>recouvrement {percent}</translation>
    </message>
    <message>
        <source>rated or edited</source>
        <translation>notée ou retouchée</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>réencodée</translation>
    </message>
    <message>
        <source>same bytes</source>
        <translation>mêmes octets</translation>
    </message>
    <message>
        <source>same picture, other metadata</source>
        <translation>même image, autres métadonnées</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>plus nette</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>chemin plus court</translation>
    </message>
    <message>
        <source>shows the same scene</source>
        <translation>montre la même scène</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>fichier plus petit</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>prise plus tôt</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>prise plus tard</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>tournée</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <translation>tournée et en miroir</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>tournée à gauche</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>tournée à droite</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>tournée de {degrees}°</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>à l’envers</translation>
    </message>
    <message>
        <source>{format} and {other}</source>
        <translation>{format} et {other}</translation>
    </message>
    <message>
        <source>{kind}: {reason}</source>
        <comment>of a match, such as “Edited: crop 80 %”</comment>
        <translation>{kind}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{seconds} s apart</source>
        <translation>à {seconds} s d’écart</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln photo(s) copied to {folder}</source>
        <translation>
            <numerusform>%Ln photo copiée dans {folder}</numerusform>
            <numerusform>%Ln photos copiées dans {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln photo mise à la corbeille</numerusform>
            <numerusform>%Ln photos mises à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to {folder}</source>
        <translation>
            <numerusform>%Ln photo déplacée dans {folder}</numerusform>
            <numerusform>%Ln photos déplacées dans {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) replaced by hard links</source>
        <translation>
            <numerusform>%Ln photo remplacée par un lien physique</numerusform>
            <numerusform>%Ln photos remplacées par des liens physiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) share their bytes now</source>
        <translation>
            <numerusform>%Ln photo partage désormais ses octets</numerusform>
            <numerusform>%Ln photos partagent désormais leurs octets</numerusform>
        </translation>
    </message>
    <message>
        <source>A hard link</source>
        <translation>Un lien physique</translation>
    </message>
    <message>
        <source>A link would tie it to a file in a reference folder.</source>
        <translation>Un lien la rattacherait à un fichier d’un dossier de référence.</translation>
    </message>
    <message>
        <source>A photo that belongs to it would be lost or has to stay.</source>
        <translation>Une photo qui va avec serait perdue ou doit rester.</translation>
    </message>
    <message>
        <source>An edited version</source>
        <translation>Une version retouchée</translation>
    </message>
    <message>
        <source>Another program is working on it.</source>
        <translation>Un autre programme s’en sert.</translation>
    </message>
    <message>
        <source>Another shot, or alike in parts only</source>
        <translation>Autre prise de vue, ou semblable en partie seulement</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>De retour à sa place</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiée</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>Copiées dans {folder}</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>Copier %Ln photo dans le dossier</numerusform>
            <numerusform>Copier %Ln photos dans le dossier</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying to the folder</source>
        <translation>Copie dans le dossier</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>À la corbeille</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Elle ne peut pas être lue.</translation>
    </message>
    <message>
        <source>It changed after the scan.</source>
        <translation>Elle a changé après l’analyse.</translation>
    </message>
    <message>
        <source>It has further names, which would be cut off from it.</source>
        <translation>Elle a d’autres noms, qui en seraient séparés.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Elle n’est plus là.</translation>
    </message>
    <message>
        <source>It is marked to be kept.</source>
        <translation>Elle est marquée à conserver.</translation>
    </message>
    <message>
        <source>It is no longer where it was put.</source>
        <translation>Elle n’est plus là où elle a été mise.</translation>
    </message>
    <message>
        <source>It is no plain file any more.</source>
        <translation>Ce n’est plus un simple fichier.</translation>
    </message>
    <message>
        <source>It is the very file that stays, under another name.</source>
        <translation>C’est le fichier même qui reste, sous un autre nom.</translation>
    </message>
    <message>
        <source>It lies in a reference folder.</source>
        <translation>Elle est dans un dossier de référence.</translation>
    </message>
    <message>
        <source>It was begun and is set right at the next start.</source>
        <translation>Cela a été commencé et sera réglé au prochain démarrage.</translation>
    </message>
    <message>
        <source>Its drive knows no such links.</source>
        <translation>Son disque ne connaît pas de tels liens.</translation>
    </message>
    <message>
        <source>Its folder is gone or became a link.</source>
        <translation>Son dossier a disparu ou est devenu un lien.</translation>
    </message>
    <message>
        <source>Its folder may not be changed.</source>
        <translation>Son dossier ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Its metadata differ</source>
        <translation>Ses métadonnées diffèrent</translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln photo(s) share their bytes</source>
        <translation>
            <numerusform>Faire partager ses octets à %Ln photo</numerusform>
            <numerusform>Faire partager leurs octets à %Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Letting files share their bytes</source>
        <translation>Partage des octets</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>Déplacer %Ln photo dans le dossier</numerusform>
            <numerusform>Déplacer %Ln photos dans le dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash</source>
        <translation>
            <numerusform>Mettre %Ln photo à la corbeille</numerusform>
            <numerusform>Mettre %Ln photos à la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>Déplacées dans {folder}</translation>
    </message>
    <message>
        <source>Moving to the folder</source>
        <translation>Déplacement dans le dossier</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>Mise à la corbeille</translation>
    </message>
    <message>
        <source>No photo that stays was found to show the same.</source>
        <translation>Aucune photo qui reste ne montre la même chose de façon sûre.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Pas terminé</translation>
    </message>
    <message>
        <source>Nothing was written into its file.</source>
        <translation>Rien n’a été écrit dans son fichier.</translation>
    </message>
    <message>
        <source>Only files with equal bytes can share them.</source>
        <translation>Seuls des fichiers aux octets égaux peuvent les partager.</translation>
    </message>
    <message>
        <source>Only files with equal bytes, on drives that can do it: each keeps its name and its place, and takes room only once one of them is changed.</source>
        <translation>Seulement les fichiers aux octets égaux, sur les disques qui le permettent&#xa0;: chacun garde son nom et sa place, et n’occupe de la place que lorsque l’un d’eux est modifié.</translation>
    </message>
    <message>
        <source>Only files with equal bytes: each keeps its name and its place, and becomes the same file as the one that stays. Who changes one of them later changes both.</source>
        <translation>Seulement les fichiers aux octets égaux&#xa0;: chacun garde son nom et sa place, et devient le même fichier que celui qui reste. Modifier l’un plus tard modifie les deux.</translation>
    </message>
    <message>
        <source>Photos are copied with their folders, nothing is overwritten, and all stay where they are.</source>
        <translation>Les photos sont copiées avec leurs dossiers, rien n’est écrasé, et toutes restent où elles sont.</translation>
    </message>
    <message>
        <source>Photos keep their folders below the one that you choose, and nothing there is overwritten. All of it can be undone, after days too.</source>
        <translation>Les photos gardent leurs dossiers sous celui qui est choisi, et rien n’y est écrasé. Tout peut être annulé, même des jours après.</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln photo(s) by hard links</source>
        <translation>
            <numerusform>Remplacer %Ln photo par un lien physique</numerusform>
            <numerusform>Remplacer %Ln photos par des liens physiques</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by hard links</source>
        <translation>Remplacées par des liens physiques</translation>
    </message>
    <message>
        <source>Replacing by hard links</source>
        <translation>Remplacement par des liens physiques</translation>
    </message>
    <message>
        <source>Right before each photo goes, it and the one that stays are looked at once more. Nothing is deleted for good, and all of it can be undone, after days too.</source>
        <translation>Juste avant que chaque photo parte, elle et celle qui reste sont vérifiées encore une fois. Rien n’est supprimé définitivement, et tout peut être annulé, même des jours après.</translation>
    </message>
    <message>
        <source>Share their bytes</source>
        <translation>Partagent leurs octets</translation>
    </message>
    <message>
        <source>Shares its bytes</source>
        <translation>Partage ses octets</translation>
    </message>
    <message>
        <source>Stayed where it was</source>
        <translation>Restée où elle était</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The folder to move to cannot be used.</source>
        <translation>Le dossier de destination ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read as a picture.</source>
        <translation>La photo qui reste ne peut pas être lue comme image.</translation>
    </message>
    <message>
        <source>The photo that stays changed after the scan.</source>
        <translation>La photo qui reste a changé après l’analyse.</translation>
    </message>
    <message>
        <source>The photo that stays has fewer pixels</source>
        <translation>La photo qui reste a moins de pixels</translation>
    </message>
    <message>
        <source>The photo that stays is damaged</source>
        <translation>La photo qui reste est endommagée</translation>
    </message>
    <message>
        <source>The photo that stays is gone.</source>
        <translation>La photo qui devait rester a disparu.</translation>
    </message>
    <message>
        <source>The photo that stays is on a drive that is away</source>
        <translation>La photo qui reste est sur un disque absent</translation>
    </message>
    <message>
        <source>The photo that was to stay is to go as well.</source>
        <translation>La photo qui devait rester doit partir elle aussi.</translation>
    </message>
    <message>
        <source>The place is taken.</source>
        <translation>La place est prise.</translation>
    </message>
    <message>
        <source>The system refused.</source>
        <translation>Le système a refusé.</translation>
    </message>
    <message>
        <source>The two files lie on different drives.</source>
        <translation>Les deux fichiers sont sur des disques différents.</translation>
    </message>
    <message>
        <source>The work was interrupted before.</source>
        <translation>Le travail a été interrompu avant.</translation>
    </message>
    <message>
        <source>There is no trash on its drive. Move it to a folder instead.</source>
        <translation>Il n’y a pas de corbeille sur son disque. La déplacer plutôt dans un dossier.</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>À la corbeille</translation>
    </message>
    <message>
        <source>What is written in it alone could not be carried over.</source>
        <translation>Ce qui n’est écrit que dans celle-ci n’a pas pu être repris.</translation>
    </message>
    <message>
        <source>has more pixels</source>
        <translation>a plus de pixels</translation>
    </message>
    <message>
        <source>the other is away</source>
        <translation>l’autre est absente</translation>
    </message>
    <message>
        <source>the other is damaged</source>
        <translation>l’autre est endommagée</translation>
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
        <translation>Pas des doublons et groupes acceptés…</translation>
    </message>
    <message>
        <source>Review and remove…</source>
        <translation>Vérifier et retirer…</translation>
    </message>
    <message>
        <source>What was removed…</source>
        <translation>Ce qui a été retiré…</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%Ln photo(s) hold it themselves as well.</source>
        <translation>
            <numerusform>%Ln photo le contient aussi elle-même.</numerusform>
            <numerusform>%Ln photos le contiennent aussi elles-mêmes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln fichier annexe reste tel quel.</numerusform>
            <numerusform>%Ln fichiers annexes restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>ExifTool could not write it.</source>
        <translation>ExifTool n’a pas pu l’écrire.</translation>
    </message>
    <message>
        <source>ExifTool is not installed.</source>
        <translation>ExifTool n’est pas installé.</translation>
    </message>
    <message>
        <source>Gained what others had</source>
        <translation>A reçu ce que d’autres portaient</translation>
    </message>
    <message>
        <source>It could not be made sure that the picture in such a file stays as it is.</source>
        <translation>Il n’a pas pu être garanti que l’image d’un tel fichier reste telle quelle.</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>Cela a été modifié depuis.</translation>
    </message>
    <message>
        <source>Its sidecar cannot be read.</source>
        <translation>Son fichier annexe est illisible.</translation>
    </message>
    <message>
        <source>Its sidecar is damaged or of an unknown form.</source>
        <translation>Son fichier annexe est endommagé ou d’une forme inconnue.</translation>
    </message>
    <message>
        <source>Its sidecar is too large to be changed safely.</source>
        <translation>Son fichier annexe est trop gros pour être modifié sans risque.</translation>
    </message>
    <message>
        <source>Its sidecar was made or changed just now.</source>
        <translation>Son fichier annexe vient d’être créé ou modifié.</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Laissé tel quel</translation>
    </message>
    <message>
        <source>Not all that was to be written could be found in the file afterwards.</source>
        <translation>Tout ce qui devait être écrit ne se retrouvait pas ensuite dans le fichier.</translation>
    </message>
    <message>
        <source>Not carried over: {field}. This photo has {kept}, those that go have {others}.</source>
        <translation>Non reporté : {field}. Cette photo porte {kept}, celles qui partent portent {others}.</translation>
    </message>
    <message>
        <source>Not carried over: {field}. Those that go do not agree: {others}.</source>
        <translation>Non reporté : {field}. Celles qui partent ne s’accordent pas : {others}.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Non terminé</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written into %Ln photo(s).</source>
        <translation>
            <numerusform>Rien n’a été écrit dans %Ln photo.</numerusform>
            <numerusform>Rien n’a été écrit dans %Ln photos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of cameras are never written to.</source>
        <translation>Rien n’est jamais écrit dans les fichiers bruts des appareils photo.</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read.</source>
        <translation>La photo qui reste est illisible.</translation>
    </message>
    <message>
        <source>The photo that stays lies in a reference folder.</source>
        <translation>La photo qui reste est dans un dossier de référence.</translation>
    </message>
    <message>
        <source>The picture would not have stayed as it is.</source>
        <translation>L’image ne serait pas restée telle quelle.</translation>
    </message>
    <message numerus="yes">
        <source>What only they had written in them was carried to %Ln photo(s).</source>
        <translation>
            <numerusform>Ce qu’elles seules portaient a été reporté sur %Ln photo.</numerusform>
            <numerusform>Ce qu’elles seules portaient a été reporté sur %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was carried over stays in %Ln file(s).</source>
        <translation>
            <numerusform>Ce qui a été reporté reste dans %Ln fichier.</numerusform>
            <numerusform>Ce qui a été reporté reste dans %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was carried over was taken back.</source>
        <translation>Ce qui avait été reporté a été retiré.</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>colour label</source>
        <translation>label de couleur</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>droits d’auteur</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>mots-clés</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>note</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message numerus="yes">
        <source>%Ln below the line</source>
        <translation>
            <numerusform>%Ln sous la limite</numerusform>
            <numerusform>%Ln sous la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below the line</source>
        <translation>
            <numerusform>%Ln autre sous la limite</numerusform>
            <numerusform>%Ln autres sous la limite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line and the kinds chosen</source>
        <translation>
            <numerusform>%Ln hors de la limite et des types choisis</numerusform>
            <numerusform>%Ln hors de la limite et des types choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Goes along: {names}</source>
        <translation>Part avec&#xa0;: {names}</translation>
    </message>
    <message>
        <source>It belongs to {other} and goes along with it; {name} stays for it.</source>
        <translation>Elle va avec {other} et part aussi&#x202f;; {name} reste à sa place.</translation>
    </message>
    <message>
        <source>This photo stays.</source>
        <translation>Cette photo reste.</translation>
    </message>
    <message>
        <source>differs: {values}</source>
        <comment>such as rating 3 ≠ 5</comment>
        <translation>diffère : {values}</translation>
    </message>
    <message>
        <source>gains {fields}</source>
        <comment>keywords and the like, of a photo that stays</comment>
        <translation>reçoit {fields}</translation>
    </message>
    <message>
        <source>gains {field}: {text}</source>
        <translation>reçoit {field} : {text}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>part</translation>
    </message>
    <message>
        <source>lost: {fields}</source>
        <comment>keywords and the like, with the photos that go</comment>
        <translation>perdu : {fields}</translation>
    </message>
    <message>
        <source>only those that go have {field}: {text}</source>
        <translation>seules celles qui partent portent {field} : {text}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln other file(s)</source>
        <translation>
            <numerusform>avec %Ln autre fichier</numerusform>
            <numerusform>avec %Ln autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>avec {name}</translation>
    </message>
    <message>
        <source>{kind}, {percent} alike; {name} stays for it.</source>
        <comment>of a photo that is to go</comment>
        <translation>{kind}, {percent} de ressemblance&#x202f;; {name} reste à sa place.</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>À voir d’abord</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) for one that stays</source>
        <translation>
            <numerusform>%Ln photo pour une qui reste</numerusform>
            <numerusform>%Ln photos pour une qui reste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay</source>
        <translation>
            <numerusform>%Ln photo reste</numerusform>
            <numerusform>%Ln photos restent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln laissée de côté</numerusform>
            <numerusform>%Ln laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) go along</source>
        <translation>
            <numerusform>%Ln autre fichier part aussi</numerusform>
            <numerusform>%Ln autres fichiers partent aussi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay where they were</source>
        <translation>
            <numerusform>%Ln photo reste où elle était</numerusform>
            <numerusform>%Ln photos restent où elles étaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay after all, at the end of the list</source>
        <translation>
            <numerusform>%Ln reste finalement, en fin de liste</numerusform>
            <numerusform>%Ln restent finalement, en fin de liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that stay have other ratings, places and the like than those that go</source>
        <translation>
            <numerusform>%Ln qui reste porte d’autres notes, lieux et autres que celles qui partent</numerusform>
            <numerusform>%Ln qui restent portent d’autres notes, lieux et autres que celles qui partent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first</source>
        <translation>
            <numerusform>%Ln à voir d’abord</numerusform>
            <numerusform>%Ln à voir d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them has a photo beside it that stays.</source>
        <translation>À côté de chacune se trouve une photo qui reste.</translation>
    </message>
    <message>
        <source>Looking at what goes</source>
        <translation>Examen de ce qui part</translation>
    </message>
    <message>
        <source>No photo that is marked can go now.</source>
        <translation>Aucune photo marquée ne peut partir maintenant.</translation>
    </message>
    <message>
        <source>Nothing goes</source>
        <translation>Rien ne part</translation>
    </message>
    <message>
        <source>Nothing here needs a second look</source>
        <translation>Rien ici n’a besoin d’un second regard</translation>
    </message>
    <message numerus="yes">
        <source>what is written in %Ln photo(s) and those that go for them is being read</source>
        <translation>
            <numerusform>lecture de ce que portent %Ln photo et celles qui partent pour elle</numerusform>
            <numerusform>lecture de ce que portent %Ln photos et celles qui partent pour elles</numerusform>
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
        <translation>Toutes les laisser de côté</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>Toutes les laisser partir</translation>
    </message>
    <message>
        <source>Photos that go, beside those that stay</source>
        <translation>Photos qui partent, à côté de celles qui restent</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>part</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>* stands for any letters, ? for one</source>
        <translation>* remplace des lettres quelconques, ? une seule</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>Meilleure qualité</translation>
    </message>
    <message>
        <source>Better format</source>
        <translation>Meilleur format</translation>
    </message>
    <message>
        <source>By the order of the folders</source>
        <translation>Selon l’ordre des dossiers</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>RAW d’appareil photo</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Retouchée</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>Avec date</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>Avec lieu</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>Meilleure note</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>Dans {folder}</translation>
    </message>
    <message>
        <source>JPEG quality; files that lose nothing first</source>
        <translation>qualité JPEG ; d’abord les fichiers sans perte</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>Fichier plus grand</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>Moins compressée</translation>
    </message>
    <message>
        <source>Longer name</source>
        <translation>Nom plus long</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Plus de pixels</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>Not edited</source>
        <translation>Non retouchée</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>La plus ancienne</translation>
    </message>
    <message>
        <source>Order of the folders</source>
        <translation>Ordre des dossiers</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Path with {text}</source>
        <translation>Chemin avec {text}</translation>
    </message>
    <message>
        <source>Path without {text}</source>
        <translation>Chemin sans {text}</translation>
    </message>
    <message>
        <source>RAW, HEIF, TIFF, PNG, then JPEG and the others</source>
        <translation>RAW, HEIF, TIFF, PNG, puis JPEG et les autres</translation>
    </message>
    <message>
        <source>Rated or edited</source>
        <translation>Notée ou retouchée</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>Plus nette</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>La plus nette</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>Chemin plus court</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>Fichier plus petit</translation>
    </message>
    <message>
        <source>The edited one</source>
        <translation>La retouchée</translation>
    </message>
    <message>
        <source>The largest file</source>
        <translation>Le plus grand fichier</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>La plus ancienne</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>L’originale</translation>
    </message>
    <message>
        <source>The smallest file</source>
        <translation>Le plus petit fichier</translation>
    </message>
    <message>
        <source>as it came from the camera</source>
        <translation>telle que sortie de l’appareil</translation>
    </message>
    <message>
        <source>as they stand in the list of folders</source>
        <translation>comme dans la liste des dossiers</translation>
    </message>
    <message>
        <source>before every other format</source>
        <translation>avant tout autre format</translation>
    </message>
    <message>
        <source>borders and what enlarging made up do not count</source>
        <translation>les bordures et ce qu’un agrandissement invente ne comptent pas</translation>
    </message>
    <message>
        <source>coordinates are written in the file</source>
        <translation>le fichier contient des coordonnées</translation>
    </message>
    <message>
        <source>fewer letters, folders included</source>
        <translation>moins de lettres, dossiers compris</translation>
    </message>
    <message>
        <source>measured in the picture</source>
        <translation>mesurée dans l’image</translation>
    </message>
    <message>
        <source>more letters in the name of the file</source>
        <translation>plus de lettres dans le nom du fichier</translation>
    </message>
    <message>
        <source>more stars</source>
        <translation>plus d’étoiles</translation>
    </message>
    <message>
        <source>saved by a program that edits photos</source>
        <translation>enregistrée par un logiciel de retouche</translation>
    </message>
    <message>
        <source>taken first; without a date, the older file</source>
        <translation>prise la première ; sans date, le fichier le plus ancien</translation>
    </message>
    <message>
        <source>taken last; without a date, the newer file</source>
        <translation>prise la dernière ; sans date, le fichier le plus récent</translation>
    </message>
    <message>
        <source>whatever a person took trouble with</source>
        <translation>ce à quoi quelqu’un a consacré du soin</translation>
    </message>
    <message>
        <source>when it was taken is written in the file</source>
        <translation>le fichier dit quand elle a été prise</translation>
    </message>
    <message>
        <source>{name} stays: {reason}</source>
        <comment>such as “IMG_1.jpg stays: more pixels”</comment>
        <translation>{name} reste : {reason}</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Say what the path is to hold</source>
        <translation>Indiquer ce que le chemin doit contenir</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Decide sooner</source>
        <translation>Décider plus tôt</translation>
    </message>
    <message>
        <source>In which groups</source>
        <translation>Dans quels groupes</translation>
    </message>
    <message>
        <source>Rules, the one that decides first on top</source>
        <translation>Règles, en haut celle qui décide d’abord</translation>
    </message>
    <message>
        <source>Take the rule away</source>
        <translation>Retirer la règle</translation>
    </message>
    <message>
        <source>Which photo stays</source>
        <translation>Quelle photo reste</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>As many as cores (%1)</source>
        <translation>Autant que de cœurs (%1)</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Approfondie</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs.</source>
        <translation>Moins de photos laissent plus de l’ordinateur aux autres programmes.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Photos read at the same time</source>
        <translation>Photos lues en même temps</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Quick finds identical, re-encoded and edited photos. Deep finds similar scenes too, and takes longer.</source>
        <translation>«&#xa0;Rapide&#xa0;» trouve les photos identiques, réencodées et retouchées. «&#xa0;Approfondie&#xa0;» trouve aussi les scènes similaires et prend plus de temps.</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>%1 found so far</source>
        <translation>%1 trouvées jusqu’ici</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation>%1 photos/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Progress of the scan</source>
        <translation>Progression de l’analyse</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
</context>
<context>
    <name>ScopePanel</name>
    <message numerus="yes">
        <source>%Ln group(s) with selected photos</source>
        <translation>
            <numerusform>%Ln groupe avec des photos sélectionnées</numerusform>
            <numerusform>%Ln groupes avec des photos sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln group(s) shown</source>
        <translation>
            <numerusform>%Ln groupe affiché</numerusform>
            <numerusform>Les %Ln groupes affichés</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise a photo that is marked to be removed stays so, where another one can stay for it.</source>
        <translation>Sinon, une photo marquée à retirer le reste, là où une autre peut rester à sa place.</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>Remplacer les marques précédentes</translation>
    </message>
    <message>
        <source>The current group</source>
        <translation>Le groupe actuel</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>SelectableCards</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no look-alike at this threshold and stay unmarked.</source>
        <translation>
            <numerusform>%Ln photo n’a pas de semblable à ce seuil et reste sans marque.</numerusform>
            <numerusform>%Ln photos n’ont pas de semblables à ce seuil et restent sans marque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) lie in a reference folder, which is never touched.</source>
        <translation>
            <numerusform>%Ln photo est dans un dossier de référence, qui n’est jamais touché.</numerusform>
            <numerusform>%Ln photos sont dans un dossier de référence, qui n’est jamais touché.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) shown here are not there any more.</source>
        <translation>
            <numerusform>%Ln photo affichée ici n’est plus là.</numerusform>
            <numerusform>%Ln photos affichées ici ne sont plus là.</numerusform>
        </translation>
    </message>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Un rapport a été enregistré&#xa0;: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>Ajouter %Ln dossier</numerusform>
            <numerusform>Ajouter %Ln dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>Ajouter des dossiers…</translation>
    </message>
    <message>
        <source>Add the folder {name}</source>
        <translation>Ajouter le dossier {name}</translation>
    </message>
    <message numerus="yes">
        <source>Every group keeps a photo: %Ln photo(s) stay unmarked.</source>
        <translation>
            <numerusform>Chaque groupe garde une photo&#xa0;: %Ln photo reste sans marque.</numerusform>
            <numerusform>Chaque groupe garde une photo&#xa0;: %Ln photos restent sans marque.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>Image venue d’ailleurs</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Analyser à nouveau</translation>
    </message>
    <message>
        <source>The library was damaged. It was kept as {name}, and a new one was begun: scan again to fill it.</source>
        <translation>La bibliothèque était endommagée. Elle a été gardée sous le nom {name}, et une nouvelle a été commencée&#xa0;: une nouvelle analyse la remplira.</translation>
    </message>
    <message>
        <source>The report is saved: {name}</source>
        <translation>Le rapport est enregistré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The scan stopped unexpectedly. What was done is kept, and the photo it stopped at is read with care next time.</source>
        <translation>L’analyse s’est arrêtée de façon inattendue. Ce qui a été fait est gardé, et la photo où elle s’est arrêtée sera lue avec prudence la prochaine fois.</translation>
    </message>
    <message>
        <source>There is no folder to search yet.</source>
        <translation>Il n’y a pas encore de dossier à analyser.</translation>
    </message>
    <message>
        <source>These files are equal byte by byte, so they cannot be declared no duplicates.</source>
        <translation>Ces fichiers sont égaux octet par octet, ils ne peuvent donc pas être déclarés différents.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>You have no rights to look into {names}.</source>
        <translation>
            <numerusform>Les droits manquent pour parcourir {names}.</numerusform>
            <numerusform>Les droits manquent pour parcourir {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} cannot be read; its drive may be gone or damaged.</source>
        <translation>
            <numerusform>{names} ne peut pas être lu&#x202f;; son disque est peut-être absent ou endommagé.</numerusform>
            <numerusform>{names} ne peuvent pas être lus&#x202f;; leur disque est peut-être absent ou endommagé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a file. A folder is what can be searched.</source>
        <translation>
            <numerusform>{names} est un fichier. Seuls les dossiers peuvent être analysés.</numerusform>
            <numerusform>{names} sont des fichiers. Seuls les dossiers peuvent être analysés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a folder. Search it for duplicates?</source>
        <translation>
            <numerusform>{names} est un dossier. Y chercher les doublons&#x202f;?</numerusform>
            <numerusform>{names} sont des dossiers. Y chercher les doublons&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is not there any more.</source>
        <translation>
            <numerusform>{names} n’est plus là.</numerusform>
            <numerusform>{names} ne sont plus là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is searched already.</source>
        <translation>
            <numerusform>{names} est déjà analysé.</numerusform>
            <numerusform>{names} sont déjà analysés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} lies in {folder}, which is searched already.</source>
        <translation>
            <numerusform>{names} est dans {folder}, qui est déjà analysé.</numerusform>
            <numerusform>{names} sont dans {folder}, qui est déjà analysé.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{value}” is no date; write for example date:2019 or date:2019-05..2020</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une date&#x202f;; écrire par exemple date:2019 ou date:2019-05..2020</translation>
    </message>
    <message>
        <source>“{value}” is no format; write for example format:jpeg or format:raw</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un format&#x202f;; écrire par exemple format:jpeg ou format:raw</translation>
    </message>
    <message>
        <source>“{value}” is no kind; write for example kind:edited or kind:same-picture</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un type&#x202f;; écrire par exemple kind:edited ou kind:same-picture</translation>
    </message>
    <message>
        <source>“{value}” is no size; write for example size:&gt;5MB or size:1MB..5MB</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une taille&#x202f;; écrire par exemple size:&gt;5MB ou size:1MB..5MB</translation>
    </message>
    <message>
        <source>“{value}” says nothing of marks; write marked:yes or marked:no</source>
        <translation>«&#xa0;{value}&#xa0;» ne dit rien des marques&#x202f;; écrire marked:yes ou marked:no</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Folders, kinds and marks</source>
        <translation>Dossiers, types et marques</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>A to Z</source>
        <translation>De A à Z</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Date de prise de vue</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus grands d’abord</translation>
    </message>
    <message>
        <source>Least alike first</source>
        <translation>Moins semblables d’abord</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>Plus semblables d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
    <message>
        <source>Photos in the group</source>
        <translation>Photos du groupe</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Plus petits d’abord</translation>
    </message>
    <message>
        <source>Sorted by: %1, %2</source>
        <translation>Tri&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Space to free</source>
        <translation>Espace à libérer</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>De Z à A</translation>
    </message>
</context>
<context>
    <name>SplitDivider</name>
    <message>
        <source>Line between the two photos</source>
        <translation>Ligne entre les deux photos</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Left of the line: %1. Right of it: %2.</source>
        <translation>À gauche de la ligne&#xa0;: %1. À droite&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 and more certain</source>
        <translation>%1 et plus sûr</translation>
    </message>
    <message>
        <source>%1 percent: %2</source>
        <translation>%1 pour cent&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>Similarity from, in percent</source>
        <translation>Ressemblance minimale, en pour cent</translation>
    </message>
    <message>
        <source>Similarity up to, in percent</source>
        <translation>Ressemblance maximale, en pour cent</translation>
    </message>
    <message>
        <source>all matches</source>
        <translation>toutes les correspondances</translation>
    </message>
    <message>
        <source>nearly all matches</source>
        <translation>presque toutes les correspondances</translation>
    </message>
    <message>
        <source>nothing is left out above</source>
        <translation>rien n’est écarté au-dessus</translation>
    </message>
    <message>
        <source>what is more alike is left out</source>
        <translation>ce qui est plus semblable est écarté</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Bringing photos back</source>
        <translation>Retour des photos</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>Comparaison des photos</translation>
    </message>
    <message>
        <source>Fetching the network</source>
        <translation>Téléchargement du réseau neuronal</translation>
    </message>
    <message>
        <source>Grouping photos</source>
        <translation>Regroupement des photos</translation>
    </message>
    <message>
        <source>Learning what is alike</source>
        <translation>Apprentissage de la ressemblance</translation>
    </message>
    <message>
        <source>Looking at what photos show</source>
        <translation>Examen de ce que montrent les photos</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche des photos</translation>
    </message>
    <message>
        <source>Measuring sharpness and detail</source>
        <translation>Mesure de la netteté et du détail</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Préparation du réseau neuronal</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Lecture des photos</translation>
    </message>
    <message>
        <source>Taking photos away</source>
        <translation>Retrait des photos</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>%1 could be freed</source>
        <translation>%1 à libérer</translation>
    </message>
    <message>
        <source>%1 more than needed</source>
        <translation>%1 de trop</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less alike or of other kinds</source>
        <translation>
            <numerusform>%Ln moins semblable ou d’un autre type</numerusform>
            <numerusform>%Ln moins semblables ou d’autres types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) below the threshold are hidden</source>
        <translation>
            <numerusform>%Ln correspondance sous le seuil est masquée</numerusform>
            <numerusform>%Ln correspondances sous le seuil sont masquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>%Ln photo trouvée</numerusform>
            <numerusform>%Ln photos trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>Rien n’est masqué</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 of the VGG16 model are here already. Everything else works without it.</source>
        <translation>%1 sur %2 du modèle VGG16 sont déjà là. Tout le reste fonctionne sans lui.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>By %1, licence %2, from %3</source>
        <translation>Par %1, licence %2, de %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose the file of the VGG16 model</source>
        <translation>Choisir le fichier du modèle VGG16</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Fetching the VGG16 model</source>
        <translation>Téléchargement du modèle VGG16</translation>
    </message>
    <message>
        <source>Find similar scenes too?</source>
        <translation>Trouver aussi les scènes similaires&#x202f;?</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Keras weights (*.h5)</source>
        <translation>Poids Keras (*.h5)</translation>
    </message>
    <message>
        <source>Looking whether the VGG16 model is here.</source>
        <translation>Vérification de la présence du modèle VGG16.</translation>
    </message>
    <message>
        <source>Needs the VGG16 model: one download of %1, checked and kept on this computer. Everything else works without it.</source>
        <translation>Demande le modèle VGG16&#xa0;: un seul téléchargement de %1, vérifié et gardé sur cet ordinateur. Tout le reste fonctionne sans lui.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Preparing the VGG16 model</source>
        <translation>Préparation du modèle VGG16</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Similar scenes can be found</source>
        <translation>Les scènes similaires peuvent être trouvées</translation>
    </message>
    <message>
        <source>The VGG16 model came with Lookalike. Scans with the deep method use it.</source>
        <translation>Le modèle VGG16 est fourni avec Lookalike. Les analyses par la méthode approfondie l’utilisent.</translation>
    </message>
    <message>
        <source>The VGG16 model cannot run on this computer. Everything else works without it.</source>
        <translation>Le modèle VGG16 ne peut pas fonctionner sur cet ordinateur. Tout le reste fonctionne sans lui.</translation>
    </message>
    <message>
        <source>The VGG16 model is here. Scans with the deep method use it.</source>
        <translation>Le modèle VGG16 est là. Les analyses par la méthode approfondie l’utilisent.</translation>
    </message>
    <message>
        <source>This is done once.</source>
        <translation>Cela ne se fait qu’une fois.</translation>
    </message>
</context>
<context>
    <name>WeightsOffer</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Un rapport a été enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Getting the network stopped unexpectedly; what came is kept.</source>
        <translation>Le téléchargement du réseau neuronal s’est arrêté de façon inattendue&#x202f;; ce qui est arrivé est gardé.</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>%1 are kept now.</source>
        <translation>%1 sont occupés actuellement.</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Une autre langue s’applique au prochain démarrage.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Room for thumbnails on the disk</source>
        <translation>Place pour les miniatures sur le disque</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
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
            <numerusform>%Ln retouchée</numerusform>
            <numerusform>%Ln retouchées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical</source>
        <translation>
            <numerusform>%Ln identique</numerusform>
            <numerusform>%Ln identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same picture</source>
        <translation>
            <numerusform>%Ln même image</numerusform>
            <numerusform>%Ln même image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same pixels</source>
        <translation>
            <numerusform>%Ln mêmes pixels</numerusform>
            <numerusform>%Ln mêmes pixels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar scene</source>
        <translation>
            <numerusform>%Ln scène similaire</numerusform>
            <numerusform>%Ln scènes similaires</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Retouchée</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>Fichier identique</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>Même image</translation>
    </message>
    <message>
        <source>Same pixels, other metadata</source>
        <translation>Mêmes pixels, autres métadonnées</translation>
    </message>
    <message>
        <source>Similar scene</source>
        <translation>Scène similaire</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences</comment>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <comment>of a thing and what is told of it</comment>
        <translation>{name}&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Column of details</source>
        <translation>Colonne des détails</translation>
    </message>
    <message>
        <source>Column of folders</source>
        <translation>Colonne des dossiers</translation>
    </message>
</context>
<context>
    <name>WorkerProcess</name>
    <message>
        <source>A part of Lookalike could not be started: {reason}</source>
        <translation>Une partie de Lookalike n’a pas pu démarrer&#xa0;: {reason}</translation>
    </message>
</context>
</TS>
