<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AskedModel</name>
    <message numerus="yes">
        <source>%Ln outside of the line</source>
        <translation>
            <numerusform>%Ln outside of the line</numerusform>
            <numerusform>%Ln outside of the line</numerusform>
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
    <name>AutoMarkModel</name>
    <message numerus="yes">
        <source>%Ln go</source>
        <translation>
            <numerusform>%Ln goes</numerusform>
            <numerusform>%Ln go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutoMarking</name>
    <message numerus="yes">
        <source>Mark %Ln photo(s) by rules</source>
        <translation>
            <numerusform>Mark %Ln photo by rules</numerusform>
            <numerusform>Mark %Ln photos by rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) marked</source>
        <translation>
            <numerusform>%Ln photo marked</numerusform>
            <numerusform>%Ln photos marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message numerus="yes">
        <source>Take %Ln photo(s) away</source>
        <translation>
            <numerusform>Take %Ln photo away</numerusform>
            <numerusform>Take %Ln photos away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%Ln of them have another name, as their own was taken meanwhile.</source>
        <translation>
            <numerusform>%Ln of them has another name, as its own was taken meanwhile.</numerusform>
            <numerusform>%Ln of them have another name, as their own was taken meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are back.</source>
        <translation>
            <numerusform>%Ln photo is back.</numerusform>
            <numerusform>%Ln photos are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are where they were.</source>
        <translation>
            <numerusform>%Ln photo is where it was.</numerusform>
            <numerusform>%Ln photos are where they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not come back.</source>
        <translation>
            <numerusform>%Ln photo could not come back.</numerusform>
            <numerusform>%Ln photos could not come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) had gone and can be brought back.</source>
        <translation>
            <numerusform>%Ln photo had gone and can be brought back.</numerusform>
            <numerusform>%Ln photos had gone and can be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay.</source>
        <translation>
            <numerusform>%Ln photo stays.</numerusform>
            <numerusform>%Ln photos stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were not found in either place.</source>
        <translation>
            <numerusform>%Ln photo was not found in either place.</numerusform>
            <numerusform>%Ln photos were not found in either place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message numerus="yes">
        <source>%Ln photo(s) at a time</source>
        <translation>
            <numerusform>%Ln photo at a time</numerusform>
            <numerusform>%Ln photos at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedDialog</name>
    <message numerus="yes">
        <source>%Ln more are about photos that are not there now</source>
        <translation>
            <numerusform>%Ln more is about photos that are not there now</numerusform>
            <numerusform>%Ln more are about photos that are not there now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>%Ln not there now</numerusform>
            <numerusform>%Ln not there now</numerusform>
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
    <name>Decisions</name>
    <message numerus="yes">
        <source>Declare %Ln photo(s) duplicates again</source>
        <translation>
            <numerusform>Declare %Ln photo a duplicate again</numerusform>
            <numerusform>Declare %Ln photos duplicates again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) no duplicates</source>
        <translation>
            <numerusform>Declare %Ln photo no duplicate</numerusform>
            <numerusform>Declare %Ln photos no duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be kept</source>
        <translation>
            <numerusform>Mark %Ln photo to be kept</numerusform>
            <numerusform>Mark %Ln photos to be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be removed</source>
        <translation>
            <numerusform>Mark %Ln photo to be removed</numerusform>
            <numerusform>Mark %Ln photos to be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the mark off %Ln photo(s)</source>
        <translation>
            <numerusform>Take the mark off %Ln photo</numerusform>
            <numerusform>Take the mark off %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationPanel</name>
    <message numerus="yes">
        <source>Carry keywords, places and the like that only they have to %Ln photo(s) that stay</source>
        <translation>
            <numerusform>Carry keywords, places and the like that only they have to %Ln photo that stays</numerusform>
            <numerusform>Carry keywords, places and the like that only they have to %Ln photos that stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%Ln other file(s) are left out.</source>
        <translation>
            <numerusform>%Ln other file is left out.</numerusform>
            <numerusform>%Ln other files are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find %Ln picture(s) in the library</source>
        <translation>
            <numerusform>Find %Ln picture in the library</numerusform>
            <numerusform>Find %Ln pictures in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln folder(s)</source>
        <translation>
            <numerusform>Search %Ln folder</numerusform>
            <numerusform>Search %Ln folders</numerusform>
        </translation>
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
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>Bring %Ln photo(s) back</source>
        <translation>
            <numerusform>Bring %Ln photo back</numerusform>
            <numerusform>Bring %Ln photos back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the %Ln selected back</source>
        <translation>
            <numerusform>Bring the %Ln selected back</numerusform>
            <numerusform>Bring the %Ln selected back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%Ln can be undone</source>
        <translation>
            <numerusform>%Ln can be undone</numerusform>
            <numerusform>%Ln can be undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed</source>
        <translation>
            <numerusform>%Ln stayed</numerusform>
            <numerusform>%Ln stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln undone</numerusform>
            <numerusform>%Ln undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln photo(s) are marked to be removed</source>
        <translation>
            <numerusform>%Ln photo is marked to be removed</numerusform>
            <numerusform>%Ln photos are marked to be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %Ln photo(s).</source>
        <translation>
            <numerusform>The mark was taken off %Ln photo.</numerusform>
            <numerusform>The mark was taken off %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>in %Ln group</numerusform>
            <numerusform>in %Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message numerus="yes">
        <source>%Ln marked before</source>
        <translation>
            <numerusform>%Ln marked before</numerusform>
            <numerusform>%Ln marked before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go</source>
        <translation>
            <numerusform>%Ln photo goes</numerusform>
            <numerusform>%Ln photos go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s)</source>
        <translation>
            <numerusform>Mark %Ln photo</numerusform>
            <numerusform>Mark %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln of them another photo stays than was suggested</source>
        <translation>
            <numerusform>in %Ln of them another photo stays than was suggested</numerusform>
            <numerusform>in %Ln of them another photo stays than was suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks change in %Ln group(s)</source>
        <translation>
            <numerusform>marks change in %Ln group</numerusform>
            <numerusform>marks change in %Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mark is taken off %Ln photo(s)</source>
        <translation>
            <numerusform>the mark is taken off %Ln photo</numerusform>
            <numerusform>the mark is taken off %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message numerus="yes">
        <source>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured yet; until then the next rule decides.</source>
        <translation>
            <numerusform>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo is not measured yet; until then the next rule decides.</numerusform>
            <numerusform>The rules ask how sharp photos are, or whether they were enlarged. %Ln photos are not measured yet; until then the next rule decides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message numerus="yes">
        <source>%Ln match(es) are hidden by the line drawn, or are of other kinds.</source>
        <translation>
            <numerusform>%Ln match is hidden by the line drawn, or is of another kind.</numerusform>
            <numerusform>%Ln matches are hidden by the line drawn, or are of other kinds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message numerus="yes">
        <source>%Ln photo(s) lie above the upper end of the line.</source>
        <translation>
            <numerusform>%Ln photo lies above the upper end of the line.</numerusform>
            <numerusform>%Ln photos lie above the upper end of the line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of other kinds do.</source>
        <translation>
            <numerusform>%Ln photo of another kind does.</numerusform>
            <numerusform>%Ln photos of other kinds do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>The folder is empty, perhaps its drive is away; the %Ln photo known in it is kept.</numerusform>
            <numerusform>The folder is empty, perhaps its drive is away; the %Ln photos known in it are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is not there now; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>The folder is not there now; the %Ln photo known in it is kept.</numerusform>
            <numerusform>The folder is not there now; the %Ln photos known in it are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
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
</context>
<context>
    <name>QueryBinding</name>
    <message numerus="yes">
        <source>%Ln photo(s) look like it</source>
        <translation>
            <numerusform>%Ln photo looks like it</numerusform>
            <numerusform>%Ln photos look like it</numerusform>
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
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln photo(s) copied to {folder}</source>
        <translation>
            <numerusform>%Ln photo copied to {folder}</numerusform>
            <numerusform>%Ln photos copied to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln photo moved to the trash</numerusform>
            <numerusform>%Ln photos moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to {folder}</source>
        <translation>
            <numerusform>%Ln photo moved to {folder}</numerusform>
            <numerusform>%Ln photos moved to {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) replaced by hard links</source>
        <translation>
            <numerusform>%Ln photo replaced by a hard link</numerusform>
            <numerusform>%Ln photos replaced by hard links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) share their bytes now</source>
        <translation>
            <numerusform>%Ln photo shares its bytes now</numerusform>
            <numerusform>%Ln photos share their bytes now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>Copy %Ln photo to the folder</numerusform>
            <numerusform>Copy %Ln photos to the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln photo(s) share their bytes</source>
        <translation>
            <numerusform>Let %Ln photo share its bytes</numerusform>
            <numerusform>Let %Ln photos share their bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>Move %Ln photo to the folder</numerusform>
            <numerusform>Move %Ln photos to the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash</source>
        <translation>
            <numerusform>Move %Ln photo to the trash</numerusform>
            <numerusform>Move %Ln photos to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln photo(s) by hard links</source>
        <translation>
            <numerusform>Replace %Ln photo by a hard link</numerusform>
            <numerusform>Replace %Ln photos by hard links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%Ln photo(s) hold it themselves as well.</source>
        <translation>
            <numerusform>%Ln photo holds it itself as well.</numerusform>
            <numerusform>%Ln photos hold it themselves as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln sidecar stays as it is.</numerusform>
            <numerusform>%Ln sidecars stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written into %Ln photo(s).</source>
        <translation>
            <numerusform>Nothing was written into %Ln photo.</numerusform>
            <numerusform>Nothing was written into %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What only they had written in them was carried to %Ln photo(s).</source>
        <translation>
            <numerusform>What only they had written in them was carried to %Ln photo.</numerusform>
            <numerusform>What only they had written in them was carried to %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was carried over stays in %Ln file(s).</source>
        <translation>
            <numerusform>What was carried over stays in %Ln file.</numerusform>
            <numerusform>What was carried over stays in %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message numerus="yes">
        <source>%Ln below the line</source>
        <translation>
            <numerusform>%Ln below the line</numerusform>
            <numerusform>%Ln below the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below the line</source>
        <translation>
            <numerusform>%Ln more below the line</numerusform>
            <numerusform>%Ln more below the line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line and the kinds chosen</source>
        <translation>
            <numerusform>%Ln outside of the line and the kinds chosen</numerusform>
            <numerusform>%Ln outside of the line and the kinds chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>with %Ln other file(s)</source>
        <translation>
            <numerusform>with %Ln other file</numerusform>
            <numerusform>with %Ln other files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) for one that stays</source>
        <translation>
            <numerusform>%Ln photo for one that stays</numerusform>
            <numerusform>%Ln photos for one that stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay</source>
        <translation>
            <numerusform>%Ln photo stays</numerusform>
            <numerusform>%Ln photos stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) go along</source>
        <translation>
            <numerusform>%Ln other file goes along</numerusform>
            <numerusform>%Ln other files go along</numerusform>
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
            <numerusform>%Ln photo stays where it was</numerusform>
            <numerusform>%Ln photos stay where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay after all, at the end of the list</source>
        <translation>
            <numerusform>%Ln stays after all, at the end of the list</numerusform>
            <numerusform>%Ln stay after all, at the end of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that stay have other ratings, places and the like than those that go</source>
        <translation>
            <numerusform>%Ln that stays has other ratings, places and the like than those that go</numerusform>
            <numerusform>%Ln that stay have other ratings, places and the like than those that go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first</source>
        <translation>
            <numerusform>%Ln to look at first</numerusform>
            <numerusform>%Ln to look at first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what is written in %Ln photo(s) and those that go for them is being read</source>
        <translation>
            <numerusform>what is written in %Ln photo and those that go for it is being read</numerusform>
            <numerusform>what is written in %Ln photos and those that go for them is being read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopePanel</name>
    <message numerus="yes">
        <source>%Ln group(s) with selected photos</source>
        <translation>
            <numerusform>%Ln group with selected photos</numerusform>
            <numerusform>%Ln groups with selected photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln group(s) shown</source>
        <translation>
            <numerusform>%Ln group shown</numerusform>
            <numerusform>All %Ln groups shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no look-alike at this threshold and stay unmarked.</source>
        <translation>
            <numerusform>%Ln photo has no look-alike at this threshold and stays unmarked.</numerusform>
            <numerusform>%Ln photos have no look-alike at this threshold and stay unmarked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) lie in a reference folder, which is never touched.</source>
        <translation>
            <numerusform>%Ln photo lies in a reference folder, which is never touched.</numerusform>
            <numerusform>%Ln photos lie in a reference folder, which is never touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) shown here are not there any more.</source>
        <translation>
            <numerusform>%Ln photo shown here is not there any more.</numerusform>
            <numerusform>%Ln photos shown here are not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>Add %Ln folder</numerusform>
            <numerusform>Add %Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every group keeps a photo: %Ln photo(s) stay unmarked.</source>
        <translation>
            <numerusform>Every group keeps a photo: %Ln photo stays unmarked.</numerusform>
            <numerusform>Every group keeps a photo: %Ln photos stay unmarked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have no rights to look into {names}.</source>
        <translation>
            <numerusform>You have no rights to look into {names}.</numerusform>
            <numerusform>You have no rights to look into {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} cannot be read; its drive may be gone or damaged.</source>
        <translation>
            <numerusform>{names} cannot be read; its drive may be gone or damaged.</numerusform>
            <numerusform>{names} cannot be read; their drives may be gone or damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a file. A folder is what can be searched.</source>
        <translation>
            <numerusform>{names} is a file. A folder is what can be searched.</numerusform>
            <numerusform>{names} are files. A folder is what can be searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a folder. Search it for duplicates?</source>
        <translation>
            <numerusform>{names} is a folder. Search it for duplicates?</numerusform>
            <numerusform>{names} are folders. Search them for duplicates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is not there any more.</source>
        <translation>
            <numerusform>{names} is not there any more.</numerusform>
            <numerusform>{names} are not there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is searched already.</source>
        <translation>
            <numerusform>{names} is searched already.</numerusform>
            <numerusform>{names} are searched already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} lies in {folder}, which is searched already.</source>
        <translation>
            <numerusform>{names} lies in {folder}, which is searched already.</numerusform>
            <numerusform>{names} lie in {folder}, which is searched already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less alike or of other kinds</source>
        <translation>
            <numerusform>%Ln less alike or of other kinds</numerusform>
            <numerusform>%Ln less alike or of other kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) below the threshold are hidden</source>
        <translation>
            <numerusform>%Ln match below the threshold is hidden</numerusform>
            <numerusform>%Ln matches below the threshold are hidden</numerusform>
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
            <numerusform>%Ln photo found</numerusform>
            <numerusform>%Ln photos found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln edited</numerusform>
            <numerusform>%Ln edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical</source>
        <translation>
            <numerusform>%Ln identical</numerusform>
            <numerusform>%Ln identical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same picture</source>
        <translation>
            <numerusform>%Ln same picture</numerusform>
            <numerusform>%Ln same picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same pixels</source>
        <translation>
            <numerusform>%Ln same pixels</numerusform>
            <numerusform>%Ln same pixels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar scene</source>
        <translation>
            <numerusform>%Ln similar scene</numerusform>
            <numerusform>%Ln similar scenes</numerusform>
        </translation>
    </message>
</context>
</TS>
