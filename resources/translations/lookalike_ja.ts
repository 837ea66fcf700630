<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lookalike</source>
        <translation>Lookalikeについて</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>使用している部品</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>For a report of a fault; it names no photo</source>
        <translation>不具合の報告用。写真の名前は含みません</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>ライブラリ：%1</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>データがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Version %1, MIT licence</source>
        <translation>バージョン%1、MITライセンス</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Lookalike</source>
        <translation>Lookalikeについて</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <comment>a group</comment>
        <translation>このままにする</translation>
    </message>
    <message>
        <source>Accepted: show it again</source>
        <translation>このまま：再び表示</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>グループを絞り込む</translation>
    </message>
    <message>
        <source>Find a picture…</source>
        <translation>画像を検索…</translation>
    </message>
    <message>
        <source>Find what looks like it</source>
        <translation>似た写真を検索</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Go on with the scan</source>
        <translation>スキャンを再開</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>次のグループ</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Pause the scan</source>
        <translation>スキャンを一時停止</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>前のグループ</translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation>問題…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Reference folder</source>
        <translation>参照フォルダー</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>mark a photo to be removed</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>レポートを保存…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>スキャンを中止</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>マークを外す</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>of an action, such as “Undo: Mark 3 photos to be kept”</comment>
        <translation>{verb}：{what}</translation>
    </message>
    <message>
        <source>“{folder}” is a reference folder</source>
        <translation>「{folder}」は参照フォルダー</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Its name was taken: it is {name} now</source>
        <translation>名前が使われていたため、今は{name}です</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>元の場所</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{path}
now {place}</source>
        <comment>where a file was, and where it is</comment>
        <translation>{path}
現在は{place}</translation>
    </message>
</context>
<context>
    <name>ArgumentEditor</name>
    <message>
        <source>Choose another folder…</source>
        <translation>別のフォルダーを選択…</translation>
    </message>
    <message>
        <source>Format that stays</source>
        <translation>残す形式</translation>
    </message>
    <message>
        <source>Part of the path, such as Edited or *_final.*</source>
        <translation>パスの一部。例: Edited または *_final.*</translation>
    </message>
    <message>
        <source>Path that stays</source>
        <translation>残すパス</translation>
    </message>
    <message>
        <source>Paths without that stay</source>
        <translation>これを含まないパスを残す</translation>
    </message>
</context>
<context>
    <name>AskedFace</name>
    <message>
        <source>Picture asked about: %1</source>
        <translation>検索した画像：%1</translation>
    </message>
</context>
<context>
    <name>AskedModel</name>
    <message>
        <source>%1 · in your library</source>
        <translation>%1 · ライブラリ内</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line</source>
        <translation>
            <numerusform>範囲外%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>ファイルなし</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message>
        <source>Find another picture…</source>
        <translation>別の画像を検索…</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>Pictures asked about</source>
        <translation>検索した画像</translation>
    </message>
</context>
<context>
    <name>AutoMarkModel</name>
    <message numerus="yes">
        <source>%Ln go</source>
        <translation>
            <numerusform>%Ln枚を取り除く</numerusform>
        </translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>すべて残る</translation>
    </message>
    <message>
        <source>another than suggested</source>
        <translation>提案とは別の写真</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>残る</translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}、{size}</translation>
    </message>
</context>
<context>
    <name>AutoMarking</name>
    <message numerus="yes">
        <source>Mark %Ln photo(s) by rules</source>
        <translation>
            <numerusform>ルールで%Ln枚の写真にマークを付ける</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) marked</source>
        <translation>
            <numerusform>写真%Ln枚にマーク</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;、%2</translation>
    </message>
    <message>
        <source>Every group keeps its best photo. Reference folders are never touched.</source>
        <translation>各グループで最良の写真は必ず残ります。参照フォルダーには決して触れません。</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>マークなし</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>CleanStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Bringing photos back</source>
        <translation>写真を戻しています</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>中止しています</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message numerus="yes">
        <source>Take %Ln photo(s) away</source>
        <translation>
            <numerusform>写真%Ln枚を取り除く</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%Ln of them have another name, as their own was taken meanwhile.</source>
        <translation>
            <numerusform>うち%Ln枚は、元の名前が使われていたため別の名前です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are back.</source>
        <translation>
            <numerusform>写真%Ln枚を戻しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are where they were.</source>
        <translation>
            <numerusform>写真%Ln枚は元の場所にあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not come back.</source>
        <translation>
            <numerusform>写真%Ln枚を戻せませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) had gone and can be brought back.</source>
        <translation>
            <numerusform>写真%Ln枚は取り除かれていて、戻せます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay.</source>
        <translation>
            <numerusform>写真%Ln枚は残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were not found in either place.</source>
        <translation>
            <numerusform>写真%Ln枚はどちらの場所にも見つかりませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window is taking photos away or bringing them back. Try again after it.</source>
        <translation>別のウィンドウが写真を取り除いているか、戻しています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Choose the folder that photos are to go to.</source>
        <translation>写真の移動先のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細…</translation>
    </message>
    <message>
        <source>Lookalike ended while it took photos away. All of them were looked for.</source>
        <translation>写真を取り除いている間にLookalikeが終了しました。すべての写真を確認しました。</translation>
    </message>
    <message>
        <source>This is the folder of Lookalike&apos;s own library. Choose another one.</source>
        <translation>Lookalike自身のライブラリのフォルダーです。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This lies in a reference folder, which is never touched. Choose another one.</source>
        <translation>決して触れない参照フォルダーの中です。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>You stopped it; the others can be brought back later.</source>
        <translation>中止しました。残りは後で戻せます。</translation>
    </message>
    <message>
        <source>You stopped it; the others stay where they are.</source>
        <translation>中止しました。残りは元の場所のままです。</translation>
    </message>
    <message>
        <source>{what}, {size}.</source>
        <comment>such as “3 photos moved to the trash, 2 MB.”</comment>
        <translation>{what}、{size}。</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>CompareCaption</name>
    <message>
        <source>%1 alike</source>
        <translation>類似度%1</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>not aligned</source>
        <translation>位置合わせなし</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>一部のみ読み取り</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation>左右反転して表示</translation>
    </message>
    <message>
        <source>shown turned by %1°</source>
        <translation>%1°回転して表示</translation>
    </message>
</context>
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>星5つ中%1</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>東経%1°</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>北緯%1°</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>南緯%1°</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>西経%1°</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>関連ファイル</translation>
    </message>
    <message>
        <source>Bits of a colour</source>
        <translation>色ごとのビット数</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>細部</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>ファイルの書き込み</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG画質</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>画素数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>鮮明さ</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>約%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1相当</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>in all pixels</source>
        <translation>全画素</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>カメラ情報なし</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>no lens</source>
        <translation>レンズ情報なし</translation>
    </message>
    <message>
        <source>no other file</source>
        <translation>ほかのファイルなし</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>場所の情報なし</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>プロファイルなし</translation>
    </message>
    <message>
        <source>no sign of it</source>
        <translation>形跡なし</translation>
    </message>
    <message>
        <source>not a JPEG</source>
        <translation>JPEGではない</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>評価なし</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>一部のみ読み取り</translation>
    </message>
    <message>
        <source>too little to tell</source>
        <translation>判定できません</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>CompareFooter</name>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare with the next photo of the group</source>
        <translation>グループの次の写真と比較</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep the active photo</source>
        <translation>選択中の写真を残す</translation>
    </message>
    <message>
        <source>Mark the active photo to be removed</source>
        <translation>選択中の写真に削除のマークを付ける</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>次のグループ</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>直前の決定を取り消す</translation>
    </message>
    <message>
        <source>These photos are no duplicates; they are never shown together again</source>
        <translation>これらの写真は重複ではありません。今後一緒に表示しません</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation>グループ%1／%2</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>その他の表示方法</translation>
    </message>
    <message>
        <source>Picture asked about</source>
        <translation>検索した画像</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Way of comparing</source>
        <translation>比較の方法</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
</context>
<context>
    <name>CompareKeys</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>切り替え</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>同じ内容で位置を合わせる</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>すべて等しい行</translation>
    </message>
    <message>
        <source>Move the photos</source>
        <translation>写真を動かす</translation>
    </message>
    <message>
        <source>Next and previous group</source>
        <translation>次と前のグループ</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>次と前の写真</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
    <message>
        <source>Pixels as they are</source>
        <translation>等倍</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>ほかの写真の範囲を示す</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>違いの一覧表</translation>
    </message>
    <message>
        <source>Two, three or four photos</source>
        <translation>写真を2枚、3枚、4枚</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message numerus="yes">
        <source>%Ln photo(s) at a time</source>
        <translation>
            <numerusform>一度に%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>同じ内容で位置を合わせる</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>すべて等しい行</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>ほかの写真の範囲を示す</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>違いの一覧表</translation>
    </message>
</context>
<context>
    <name>CriteriaMenu</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>別のフォルダー内…</translation>
    </message>
</context>
<context>
    <name>DecidedDialog</name>
    <message numerus="yes">
        <source>%Ln more are about photos that are not there now</source>
        <translation>
            <numerusform>ほかに%Ln件、今はない写真についてのものがあります</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts a group as it is: it is hidden until another photo is in it.</source>
        <translation>Aキーでグループをこのままにします。別の写真が加わるまで表示しません。</translation>
    </message>
    <message>
        <source>Accepted groups</source>
        <translation>このままのグループ</translation>
    </message>
    <message>
        <source>Groups that you accepted as they are</source>
        <translation>このままにしたグループ</translation>
    </message>
    <message>
        <source>No group was accepted</source>
        <translation>このままにしたグループはありません</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
    <message>
        <source>Not duplicates and accepted groups</source>
        <translation>重複ではないもの、このままのグループ</translation>
    </message>
    <message>
        <source>Nothing was declared different</source>
        <translation>重複ではないとしたものはありません</translation>
    </message>
    <message>
        <source>Photos that you declared different</source>
        <translation>重複ではないとした写真</translation>
    </message>
    <message>
        <source>“Not duplicates” on a group, or N, parts photos for good, whatever they are called later.</source>
        <translation>グループの「重複ではない」またはNで、写真を今後ずっと分けます。名前が変わっても有効です。</translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>今はない%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedView</name>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Accept a group as it is</source>
        <translation>グループをこのままにする</translation>
    </message>
    <message>
        <source>Accept a group no more</source>
        <translation>グループをこのままにするのをやめる</translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) duplicates again</source>
        <translation>
            <numerusform>写真%Ln枚を再び重複とする</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) no duplicates</source>
        <translation>
            <numerusform>写真%Ln枚を重複ではないとする</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be kept</source>
        <translation>
            <numerusform>写真%Ln枚に残すマークを付ける</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be removed</source>
        <translation>
            <numerusform>写真%Ln枚に削除のマークを付ける</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the mark off %Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚のマークを外す</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationPanel</name>
    <message numerus="yes">
        <source>Carry keywords, places and the like that only they have to %Ln photo(s) that stay</source>
        <translation>
            <numerusform>それらだけにあるキーワードや場所などを、残る写真%Ln枚に引き継ぐ</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Copy to a folder</source>
        <translation>フォルダーにコピー</translation>
    </message>
    <message>
        <source>For programs that read no sidecar files. The pictures stay as they are, byte by byte, and each photo as it was stays beside it.</source>
        <translation>サイドカーファイルを読まないプログラムのためのものです。画像は1バイトも変わらず、元の写真もすぐ横に残ります。</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>フォルダーに移動</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>リンクに置き換え</translation>
    </message>
    <message>
        <source>So that each can still be changed on its own (some drives only)</source>
        <translation>それぞれを別々に変更できるようにする（一部のドライブのみ）</translation>
    </message>
    <message>
        <source>They are written to sidecar files beside those photos, and taken back with the rest.</source>
        <translation>それらの写真の横のサイドカーファイルに書き込まれ、ほかと一緒に元に戻せます。</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>ゴミ箱へ</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>写真の扱い</translation>
    </message>
    <message>
        <source>Write it into those photos as well, by ExifTool</source>
        <translation>ExifToolでそれらの写真自体にも書き込む</translation>
    </message>
</context>
<context>
    <name>DifferenceBar</name>
    <message>
        <source>%1 % of black to white</source>
        <translation>黒から白までの%1%</translation>
    </message>
    <message>
        <source>%1 % of what is in sight looks the same · mean difference %2 %</source>
        <translation>表示範囲の%1%が同じ · 平均の差%2%</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Contrast of the difference</source>
        <translation>差分のコントラスト</translation>
    </message>
    <message>
        <source>These photos have nothing in common here</source>
        <translation>この部分に共通の内容はありません</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1と%2</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%Ln other file(s) are left out.</source>
        <translation>
            <numerusform>ほかの%Ln個のファイルは対象外です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop folders to search, or a picture to find.</source>
        <translation>スキャンするフォルダー、または検索する画像をドロップしてください。</translation>
    </message>
    <message numerus="yes">
        <source>Find %Ln picture(s) in the library</source>
        <translation>
            <numerusform>画像%Ln枚をライブラリで検索</numerusform>
        </translation>
    </message>
    <message>
        <source>Find this picture in the library</source>
        <translation>この画像をライブラリで検索</translation>
    </message>
    <message>
        <source>Neither a folder nor a picture</source>
        <translation>フォルダーでも画像でもありません</translation>
    </message>
    <message>
        <source>Nothing is added or changed.</source>
        <translation>追加も変更もされません。</translation>
    </message>
    <message>
        <source>Save the picture first: Lookalike fetches nothing by itself.</source>
        <translation>先に画像を保存してください。Lookalikeが自分から取得することはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln個のフォルダーをスキャン</numerusform>
        </translation>
    </message>
    <message>
        <source>They are added to what is searched.</source>
        <translation>スキャンの対象に追加されます。</translation>
    </message>
    <message>
        <source>This lies on another computer</source>
        <translation>別のコンピューターにあります</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>1 Nothing leaves this computer  ·  2 Nothing is removed without the trash, a second check and undo  ·  3 Originals are never changed</source>
        <translation>1 データはこのコンピューターの外に出ません  ·  2 ゴミ箱、再確認、取り消しなしに削除されることはありません  ·  3 元の写真は決して変更されません</translation>
    </message>
    <message>
        <source>Add Pictures folder</source>
        <translation>ピクチャフォルダーを追加</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Drop folders here to find duplicates</source>
        <translation>ここにフォルダーをドロップして重複を探す</translation>
    </message>
    <message>
        <source>or a picture, to find where it is in your library</source>
        <translation>画像をドロップすれば、ライブラリのどこにあるかがわかります</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>* stands for any letters of a name, ** for any folders; upper and lower case are the same.</source>
        <translation>*は名前の任意の文字、**は任意のフォルダーを表します。大文字と小文字は区別しません。</translation>
    </message>
    <message>
        <source>Look into hidden files and folders too</source>
        <translation>隠しファイルと隠しフォルダーも対象にする</translation>
    </message>
    <message>
        <source>Pass over these as well, one pattern in a line</source>
        <translation>次のものも除外（1行に1パターン）</translation>
    </message>
    <message>
        <source>Pass over trash, caches of other programs and folders of the system</source>
        <translation>ゴミ箱、ほかのプログラムのキャッシュ、システムのフォルダーを除外する</translation>
    </message>
</context>
<context>
    <name>FactsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, better</source>
        <translation>%1：%2（優）</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>What the photos differ in</source>
        <translation>写真の違い</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Another scan is using this library. Try again when it is done.</source>
        <translation>別のスキャンがこのライブラリを使用しています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The deep method needs the network, which is not installed yet.</source>
        <translation>詳細モードに必要なニューラルネットがまだインストールされていません。</translation>
    </message>
    <message>
        <source>The file of the library belongs to another program. It was left untouched.</source>
        <translation>ライブラリのファイルは別のプログラムのものです。変更していません。</translation>
    </message>
    <message>
        <source>The files of the network are damaged. Install them again.</source>
        <translation>ニューラルネットのファイルが壊れています。もう一度インストールしてください。</translation>
    </message>
    <message>
        <source>The files of the network cannot be written.</source>
        <translation>ニューラルネットのファイルを書き込めません。</translation>
    </message>
    <message>
        <source>The library cannot be written: the disk is full, or the folder is write-protected.</source>
        <translation>ライブラリに書き込めません。ディスクがいっぱいか、フォルダーが書き込み禁止です。</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>ライブラリが壊れています。</translation>
    </message>
    <message>
        <source>The network cannot run on this computer.</source>
        <translation>ニューラルネットはこのコンピューターでは動作しません。</translation>
    </message>
    <message>
        <source>The network could not be fetched. What came is kept, and the next try goes on from there.</source>
        <translation>ニューラルネットを取得できませんでした。届いた分は保存され、次回は続きから取得します。</translation>
    </message>
    <message>
        <source>The report cannot be written.</source>
        <translation>レポートを書き込めません。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>ディスクの空きが足りません。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>このファイルはもうありません。</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>このファイルを読み取る権限がありません。</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>このフォルダーはスキャンできません。</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lookalike. Please update; nothing was changed.</source>
        <translation>このライブラリは新しいバージョンのLookalikeで作られています。更新してください。何も変更していません。</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>この画像は読み取れません。</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>この画像は画素数が多すぎます。</translation>
    </message>
    <message>
        <source>{words} ({reason})</source>
        <comment>a sentence, and what went wrong</comment>
        <translation>{words}（{reason}）</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>スキャンするフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose pictures to find</source>
        <translation>検索する画像を選択</translation>
    </message>
    <message>
        <source>Choose the folder that photos go to</source>
        <translation>写真の移動先のフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the folder whose photos stay</source>
        <translation>写真を残すフォルダーを選択</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>データ (*.json)</translation>
    </message>
    <message>
        <source>Page with pictures (*.html)</source>
        <translation>画像付きページ (*.html)</translation>
    </message>
    <message>
        <source>Save a report of the groups</source>
        <translation>グループのレポートを保存</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter the groups</source>
        <translation>グループを絞り込む</translation>
    </message>
    <message>
        <source>Filter: name, folder, kind:edited, size:&gt;5MB, date:2019</source>
        <translation>名前、フォルダー、kind:edited、size:&gt;5MB、date:2019</translation>
    </message>
</context>
<context>
    <name>FlickerBar</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Press F for the other photo, hold it to go on.</source>
        <translation>Fでもう一方の写真を表示、押し続けると交互に表示します。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Speed of the flicker</source>
        <translation>切り替えの速さ</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>not there at the moment</source>
        <translation>現在ありません</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>reference folder: compared, never touched</source>
        <translation>参照フォルダー：比較のみ、決して触れない</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>Add folders</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>スキャンするフォルダー</translation>
    </message>
    <message>
        <source>Its photos stay as they are, and what is known of them is kept</source>
        <translation>写真はそのまま残り、写真についての情報も保存されます</translation>
    </message>
    <message>
        <source>Reference: compare only, never touch</source>
        <translation>参照：比較のみ、決して触れない</translation>
    </message>
    <message>
        <source>Search this folder no more</source>
        <translation>このフォルダーをスキャンしない</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>ファイルマネージャーで表示</translation>
    </message>
</context>
<context>
    <name>FormatsPage</name>
    <message>
        <source>Camera RAW</source>
        <translation>カメラRAW</translation>
    </message>
    <message>
        <source>Scans look for photos of these formats. They are told by their content, not by their names.</source>
        <translation>スキャンの対象になる形式です。名前ではなく内容で判別します。</translation>
    </message>
    <message>
        <source>cannot be read here: its decoder is missing</source>
        <translation>読み取れません：デコーダーがありません</translation>
    </message>
    <message>
        <source>read here, decoder %1</source>
        <translation>読み取り可、デコーダー%1</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>このまま</translation>
    </message>
    <message>
        <source>nothing to free</source>
        <translation>空けられる容量なし</translation>
    </message>
    <message>
        <source>{size} could be freed</source>
        <translation>{size}空けられます</translation>
    </message>
</context>
<context>
    <name>GroupsCanvas</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>すべて表示（%1）</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>一部のみ表示</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Never group these photos together again</source>
        <translation>これらの写真を今後同じグループにしない</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>これらの写真を並べて見る</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>メニュー (F10)</translation>
    </message>
</context>
<context>
    <name>HistogramModel</name>
    <message>
        <source>edited</source>
        <translation>編集あり</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>同じ画像</translation>
    </message>
    <message>
        <source>similar scene</source>
        <translation>似た場面</translation>
    </message>
</context>
<context>
    <name>HistogramSlider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>How alike photos must be</source>
        <translation>写真に求める類似度</translation>
    </message>
    <message>
        <source>Show what is at least %1 alike</source>
        <translation>類似度%1以上を表示</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>一致なし</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Batches</source>
        <translation>操作の一覧</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln photo(s) back</source>
        <translation>
            <numerusform>写真%Ln枚を戻す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the %Ln selected back</source>
        <translation>
            <numerusform>選択した%Ln枚を戻す</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>写真を絞り込む</translation>
    </message>
    <message>
        <source>Filter: file, folder, state, reason</source>
        <translation>絞り込み：ファイル、フォルダー、状態、理由</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>削除したものはまだありません。</translation>
    </message>
    <message>
        <source>Photos of the batch</source>
        <translation>この操作の写真</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>削除の履歴</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%Ln can be undone</source>
        <translation>
            <numerusform>%Ln枚は元に戻せます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed</source>
        <translation>
            <numerusform>%Ln枚は残りました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln枚は元に戻しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
</context>
<context>
    <name>HitsView</name>
    <message>
        <source>Photos found</source>
        <translation>見つかった写真</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About the photo</source>
        <translation>写真について</translation>
    </message>
    <message>
        <source>Select a photo to see why it is here and what differs.</source>
        <translation>写真を選択すると、ここにある理由と違いがわかります。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>better than the kept photo: {value}</source>
        <translation>残す写真より良い：{value}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等しい</translation>
    </message>
    <message>
        <source>kept photo has GPS, this one has not</source>
        <translation>残す写真にはGPSがあり、この写真にはありません</translation>
    </message>
    <message>
        <source>kept photo has a colour profile, this one has not</source>
        <translation>残す写真にはカラープロファイルがあり、この写真にはありません</translation>
    </message>
    <message>
        <source>kept photo has a date, this one has not</source>
        <translation>残す写真には日付があり、この写真にはありません</translation>
    </message>
    <message>
        <source>kept photo is better: {value}</source>
        <translation>残す写真のほうが良い：{value}</translation>
    </message>
    <message>
        <source>kept photo is rated, this one is not</source>
        <translation>残す写真には評価があり、この写真にはありません</translation>
    </message>
    <message>
        <source>kept photo is sharper</source>
        <translation>残す写真のほうが鮮明</translation>
    </message>
    <message>
        <source>kept photo tells its camera, this one does not</source>
        <translation>残す写真にはカメラ情報があり、この写真にはありません</translation>
    </message>
    <message>
        <source>kept photo tells its lens, this one does not</source>
        <translation>残す写真にはレンズ情報があり、この写真にはありません</translation>
    </message>
    <message>
        <source>kept photo: {value}</source>
        <translation>残す写真：{value}</translation>
    </message>
    <message>
        <source>sharper than the kept photo</source>
        <translation>残す写真より鮮明</translation>
    </message>
    <message>
        <source>this one has GPS, the kept photo has not</source>
        <translation>この写真にはGPSがあり、残す写真にはありません</translation>
    </message>
    <message>
        <source>this one has a colour profile, the kept photo has not</source>
        <translation>この写真にはカラープロファイルがあり、残す写真にはありません</translation>
    </message>
    <message>
        <source>this one has a date, the kept photo has not</source>
        <translation>この写真には日付があり、残す写真にはありません</translation>
    </message>
    <message>
        <source>this one is rated, the kept photo is not</source>
        <translation>この写真には評価があり、残す写真にはありません</translation>
    </message>
    <message>
        <source>this one tells its camera, the kept photo does not</source>
        <translation>この写真にはカメラ情報があり、残す写真にはありません</translation>
    </message>
    <message>
        <source>this one tells its lens, the kept photo does not</source>
        <translation>この写真にはレンズ情報があり、残す写真にはありません</translation>
    </message>
    <message>
        <source>{size}, {format}</source>
        <translation>{size}、{format}</translation>
    </message>
    <message>
        <source>{size}, {format} quality {quality}</source>
        <translation>{size}、{format}画質{quality}</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln件の一致</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Another shot of the same, such as a burst</source>
        <translation>連写など、同じものを写した別の写真</translation>
    </message>
    <message>
        <source>Cropped, framed, captioned or painted on</source>
        <translation>切り抜き、枠、文字、描き込み</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Saved anew, resized, recoloured, turned or mirrored</source>
        <translation>保存し直し、サイズ変更、色の変更、回転、反転</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>すべての種類を表示</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>この種類のみ表示</translation>
    </message>
    <message>
        <source>The same bytes, whatever the file is called</source>
        <translation>ファイル名にかかわらず同じバイト</translation>
    </message>
    <message>
        <source>The same coded picture; what is written about it differs</source>
        <translation>符号化された画像は同じで、付随する情報が異なる</translation>
    </message>
</context>
<context>
    <name>MachineReport</name>
    <message>
        <source>Comparing activations</source>
        <translation>活性の比較</translation>
    </message>
    <message>
        <source>Comparing hashes</source>
        <translation>ハッシュの比較</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>使用するコア</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>近傍の探索</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ニューラルネット</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>came with Lookalike, can run</source>
        <translation>Lookalikeに付属、動作可能</translation>
    </message>
    <message>
        <source>can run</source>
        <translation>動作可能</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>cannot run here</source>
        <translation>動作しません</translation>
    </message>
    <message>
        <source>held down by the environment</source>
        <translation>環境により制限</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Among photos found</source>
        <translation>見つかった写真で</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message>
        <source>Compare with the picture asked about</source>
        <translation>検索した画像と比較</translation>
    </message>
    <message>
        <source>Find the picture in the clipboard</source>
        <translation>クリップボードの画像を検索</translation>
    </message>
    <message>
        <source>That is neither a folder nor a picture.</source>
        <translation>フォルダーでも画像でもありません。</translation>
    </message>
    <message>
        <source>That lies on another computer, and Lookalike fetches nothing. Save the picture first.</source>
        <translation>別のコンピューターにあり、Lookalikeは取得しません。先に画像を保存してください。</translation>
    </message>
    <message>
        <source>The VGG16 model is ready. The next scan finds similar scenes too.</source>
        <translation>VGG16モデルの準備ができました。次回のスキャンでは似た場面も見つかります。</translation>
    </message>
    <message>
        <source>While comparing</source>
        <translation>比較中</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>How similarity works</source>
        <translation>類似度の仕組み</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>マニュアルのページ</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>マニュアルの目次</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>困ったときは</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>お約束</translation>
    </message>
</context>
<context>
    <name>MarkedPanel</name>
    <message>
        <source>Accepted groups</source>
        <translation>このままのグループ</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>マーク</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
    <message>
        <source>Photos that you declared different are not shown together any more</source>
        <translation>重複ではないとした写真は、今後一緒に表示しません</translation>
    </message>
    <message>
        <source>Show only groups with marked photos</source>
        <translation>マークした写真のあるグループのみ表示</translation>
    </message>
    <message>
        <source>Show the groups that you accepted as they are</source>
        <translation>このままにしたグループを表示</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>削除予定</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln photo(s) are marked to be removed</source>
        <translation>
            <numerusform>%Ln枚の写真に削除のマークを付けました</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is marked there holds {size}.</source>
        <translation>そこでマークされた写真の合計は{size}です。</translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %Ln photo(s).</source>
        <translation>
            <numerusform>%Ln枚の写真からマークを外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules cannot be kept. ({reason})</source>
        <translation>ルールを保存できません。({reason})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>%Ln個のグループで</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} {groups}.</source>
        <comment>“3 photos are marked to be removed in 2 groups.”</comment>
        <translation>{groups}、{photos}。</translation>
    </message>
</context>
<context>
    <name>MarkingActions</name>
    <message>
        <source>Auto-mark…</source>
        <translation>自動マーク…</translation>
    </message>
    <message>
        <source>Mark the photos of groups by rules</source>
        <translation>グループの写真にルールでマークを付ける</translation>
    </message>
</context>
<context>
    <name>MarkingFoot</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Marks alone are set: nothing is removed before you have looked at it.</source>
        <translation>マークを付けるだけです。確認する前に削除されるものはありません。</translation>
    </message>
</context>
<context>
    <name>MarkingHead</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Another photo stays</source>
        <translation>別の写真が残る</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message>
        <source>Which groups are shown</source>
        <translation>表示するグループ</translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message numerus="yes">
        <source>%Ln marked before</source>
        <translation>
            <numerusform>%Ln枚はマーク済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go</source>
        <translation>
            <numerusform>%Ln枚の写真を取り除く</numerusform>
        </translation>
    </message>
    <message>
        <source>All is marked like that already</source>
        <translation>すでにすべてそのようにマークされています</translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation>マークを変更</translation>
    </message>
    <message>
        <source>In every group the photo stays that was suggested</source>
        <translation>どのグループでも提案された写真が残ります</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>グループを確認中</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln枚にマークを付ける</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark photos</source>
        <translation>写真にマークを付ける</translation>
    </message>
    <message>
        <source>No mark changes</source>
        <translation>変わるマークはありません</translation>
    </message>
    <message>
        <source>Photos that are marked to be removed stay so.</source>
        <translation>削除のマークが付いた写真はそのままです。</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>以前のマークを置き換える</translation>
    </message>
    <message>
        <source>The rules mark nothing that is not marked.</source>
        <translation>ルールで新たにマークされる写真はありません。</translation>
    </message>
    <message>
        <source>These rules make no sense</source>
        <translation>このルールは意味をなしません</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln of them another photo stays than was suggested</source>
        <translation>
            <numerusform>うち%Ln個では提案とは別の写真が残ります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks change in %Ln group(s)</source>
        <translation>
            <numerusform>%Ln個のグループでマークが変わります</numerusform>
        </translation>
    </message>
    <message>
        <source>no mark changes</source>
        <translation>変わるマークはありません</translation>
    </message>
    <message numerus="yes">
        <source>the mark is taken off %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln枚の写真からマークが外れます</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}、{size}</translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>測定する</translation>
    </message>
    <message>
        <source>Measuring how sharp photos are</source>
        <translation>写真の鮮明さを測定中</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>測定の進行状況</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message numerus="yes">
        <source>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured yet; until then the next rule decides.</source>
        <translation>
            <numerusform>ルールは鮮明さや拡大の有無を調べます。%Ln枚の写真がまだ測定されていないため、それまでは次のルールで決まります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Measuring ended unexpectedly. What was measured is kept; begin again to go on.</source>
        <translation>測定が予期せず終了しました。測定済みの結果は残っています。続けるにはもう一度開始してください。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a menu</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message numerus="yes">
        <source>%Ln match(es) are hidden by the line drawn, or are of other kinds.</source>
        <translation>
            <numerusform>%Ln件の一致は、範囲外か、ほかの種類のため表示していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one of the kinds in the column beside.</source>
        <translation>横の列で種類を1つ以上選んでください。</translation>
    </message>
    <message>
        <source>Draw the line lower</source>
        <translation>下限を下げる</translation>
    </message>
    <message>
        <source>Groups appear here as soon as they are found.</source>
        <translation>見つかったグループから順に表示します。</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>重複を探しています</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>重複はありません</translation>
    </message>
    <message>
        <source>No group matches the filter</source>
        <translation>絞り込みに合うグループはありません</translation>
    </message>
    <message>
        <source>No kind is chosen</source>
        <translation>種類が選ばれていません</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>写真はまだありません</translation>
    </message>
    <message>
        <source>No two photos in these folders look alike.</source>
        <translation>これらのフォルダーに似た写真はありません。</translation>
    </message>
    <message>
        <source>Nothing is as alike as that</source>
        <translation>それほど似たものはありません</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>ライブラリを開いています</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Scan the folders to see what looks alike in them.</source>
        <translation>フォルダーをスキャンすると、似たものがわかります。</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>すべてのグループを表示</translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message numerus="yes">
        <source>%Ln photo(s) lie above the upper end of the line.</source>
        <translation>
            <numerusform>%Ln枚の写真が上限を超えています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of other kinds do.</source>
        <translation>
            <numerusform>ほかの種類では%Ln枚の写真が似ています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add the folders with your photos. Once they are scanned, this is asked again.</source>
        <translation>写真のあるフォルダーを追加してください。スキャンが終わると、もう一度検索します。</translation>
    </message>
    <message>
        <source>Choose all kinds</source>
        <translation>すべての種類を選ぶ</translation>
    </message>
    <message>
        <source>Draw the line at %1</source>
        <translation>下限を%1にする</translation>
    </message>
    <message>
        <source>Looking through your library</source>
        <translation>ライブラリを検索しています</translation>
    </message>
    <message>
        <source>No other photo in your library looks like this</source>
        <translation>ライブラリにほかに似た写真はありません</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this</source>
        <translation>ライブラリに似たものはありません</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this at %1</source>
        <translation>ライブラリに類似度%1以上のものはありません</translation>
    </message>
    <message>
        <source>Nothing of the kinds chosen looks like this</source>
        <translation>選んだ種類に似たものはありません</translation>
    </message>
    <message>
        <source>Once the scan is done, this is asked again.</source>
        <translation>スキャンが終わると、もう一度検索します。</translation>
    </message>
    <message>
        <source>Only photos that are more alike were found</source>
        <translation>より似た写真のみ見つかりました</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>ライブラリを開いています</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Scan the folders first. Once that is done, this is asked again.</source>
        <translation>先にフォルダーをスキャンしてください。その後、もう一度検索します。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The nearest is %1 alike.</source>
        <translation>最も近いものの類似度は%1です。</translation>
    </message>
    <message>
        <source>There are no photos to look through yet</source>
        <translation>検索できる写真がまだありません</translation>
    </message>
    <message>
        <source>This picture cannot be looked for</source>
        <translation>この画像は検索できません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>この通知を閉じる</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>PaneNotice</name>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>移動、名前の変更、削除のいずれかが行われたか、ドライブが接続されていません。</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>この写真は読み取れません</translation>
    </message>
    <message>
        <source>This photo is changing just now</source>
        <translation>この写真は変更中です</translation>
    </message>
    <message>
        <source>This photo is not there any more</source>
        <translation>この写真はもうありません</translation>
    </message>
    <message>
        <source>This photo is too large to be shown</source>
        <translation>この写真は大きすぎて表示できません</translation>
    </message>
    <message>
        <source>This photo may not be read</source>
        <translation>この写真を読み取る権限がありません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>best</source>
        <comment>corner of the photo suggested to stay</comment>
        <translation>最良</translation>
    </message>
    <message>
        <source>best of its group</source>
        <translation>グループで最良</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>参照フォルダー内</translation>
    </message>
    <message>
        <source>incomplete file</source>
        <translation>不完全なファイル</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>残すマーク付き</translation>
    </message>
    <message>
        <source>marked to be removed</source>
        <translation>削除マーク付き</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>類似度{percent}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>スキャン</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Forget</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep these rules under a name…</source>
        <translation>名前を付けてこのルールを保存…</translation>
    </message>
    <message>
        <source>Keep, rename or forget rules</source>
        <translation>ルールの保存、名前の変更、破棄</translation>
    </message>
    <message>
        <source>Name for these rules</source>
        <translation>このルールの名前</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Rules of the program go by that name. Choose another one.</source>
        <translation>プログラムのルールがその名前を使っています。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>独自のルール</translation>
    </message>
    <message>
        <source>Rules that go by a name</source>
        <translation>名前の付いたルール</translation>
    </message>
    <message>
        <source>Takes the place of the rules that go by that name.</source>
        <translation>同じ名前のルールを置き換えます。</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Groups in which marks change</source>
        <translation>マークが変わるグループ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>これらの写真を並べて見る</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>残る</translation>
    </message>
</context>
<context>
    <name>ProblemColumns</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>While</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Decoding it would take {size} of memory, more than {most}.</source>
        <translation>デコードには{size}のメモリが必要で、上限の{most}を超えます。</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>読み取れません：{reason}。</translation>
    </message>
    <message>
        <source>It changed after it was found; the next scan will look at it again.</source>
        <translation>見つけた後に変更されました。次回のスキャンで改めて確認します。</translation>
    </message>
    <message>
        <source>It changed while it was read; the next scan will look at it again.</source>
        <translation>読み取り中に変更されました。次回のスキャンで改めて確認します。</translation>
    </message>
    <message>
        <source>It could not be described ({reason}).</source>
        <translation>特徴を取り出せませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>It could not be measured ({reason}).</source>
        <translation>測定できませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>It has {size}, more than the {most} that a photo may have.</source>
        <translation>{size}あり、写真の上限の{most}を超えています。</translation>
    </message>
    <message>
        <source>It holds no picture of a kind that can be decoded here.</source>
        <translation>デコードできる種類の画像が含まれていません。</translation>
    </message>
    <message>
        <source>It holds no picture that is known here.</source>
        <translation>対応している画像が含まれていません。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>フォルダーです。</translation>
    </message>
    <message>
        <source>It is named like a photo, but holds none that is known here.</source>
        <translation>写真のような名前ですが、対応している写真が含まれていません。</translation>
    </message>
    <message>
        <source>It is named like a photo, but is empty.</source>
        <translation>写真のような名前ですが、空です。</translation>
    </message>
    <message>
        <source>It is no photo any more.</source>
        <translation>もう写真ではありません。</translation>
    </message>
    <message>
        <source>It is not a file any more.</source>
        <translation>もうファイルではありません。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>もうありません。</translation>
    </message>
    <message>
        <source>It vanished during the scan.</source>
        <translation>スキャン中になくなりました。</translation>
    </message>
    <message>
        <source>It was in hand when the program ended, and could not be tried again.</source>
        <translation>プログラムの終了時に処理中で、再試行できませんでした。</translation>
    </message>
    <message>
        <source>Its folder is offline. Connect the drive and try again.</source>
        <translation>フォルダーがオフラインです。ドライブを接続してもう一度お試しください。</translation>
    </message>
    <message>
        <source>Its header is not that of a picture.</source>
        <translation>ヘッダーが画像のものではありません。</translation>
    </message>
    <message>
        <source>JPEG XL samples of an unknown kind ({kind}).</source>
        <translation>JPEG XLのサンプルの種類が不明です（{kind}）。</translation>
    </message>
    <message>
        <source>Next to nothing of the picture could be decoded.</source>
        <translation>画像のほとんどをデコードできませんでした。</translation>
    </message>
    <message>
        <source>Reading it crashes the decoder, so it is left out.</source>
        <translation>読み取るとデコーダーが異常終了するため、対象外とします。</translation>
    </message>
    <message>
        <source>Reading it takes more than {seconds} s, so it is left out.</source>
        <translation>読み取りに{seconds}秒以上かかるため、対象外とします。</translation>
    </message>
    <message>
        <source>The coded picture is damaged or cut off.</source>
        <translation>符号化された画像が壊れているか、途中で切れています。</translation>
    </message>
    <message>
        <source>The coded pixels are damaged.</source>
        <translation>符号化された画素が壊れています。</translation>
    </message>
    <message>
        <source>The file cannot be looked at: {reason}.</source>
        <translation>ファイルを確認できません：{reason}。</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>ファイルが途中で切れています。</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>フォルダーを読み取れません：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>フォルダーが空です。ドライブがないのかもしれません。登録済みの写真%Ln枚の情報は残します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is not there now; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>フォルダーは現在ありません。登録済みの写真%Ln枚の情報は残します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder vanished while it was being read.</source>
        <translation>読み取り中にフォルダーがなくなりました。</translation>
    </message>
    <message>
        <source>The picture has no pixels ({width} × {height}).</source>
        <translation>画像に画素がありません（{width} × {height}）。</translation>
    </message>
    <message>
        <source>The structure of the file is damaged.</source>
        <translation>ファイルの構造が壊れています。</translation>
    </message>
    <message>
        <source>There are no pixels in it.</source>
        <translation>画素が含まれていません。</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>画像が含まれていません。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>メモリが足りません。</translation>
    </message>
    <message>
        <source>You have no rights to read it.</source>
        <translation>読み取る権限がありません。</translation>
    </message>
    <message>
        <source>{scans} scans over {megapixels} megapixels would take minutes.</source>
        <translation>{megapixels}メガピクセルにわたる{scans}回の走査には数分かかります。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are {megapixels} megapixels, more than {most}.</source>
        <translation>{width} × {height}画素は{megapixels}メガピクセルで、上限の{most}を超えます。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Filter the problems</source>
        <translation>問題を絞り込む</translation>
    </message>
    <message>
        <source>Filter: file, folder, reason</source>
        <translation>絞り込み：ファイル、フォルダー、理由</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>comparing</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>デコード</translation>
    </message>
    <message>
        <source>looking through folders</source>
        <translation>フォルダーの確認</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み取り</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>A report could not be saved.</source>
        <translation>レポートを保存できませんでした。</translation>
    </message>
    <message>
        <source>A report was saved on this computer. It lists no photos, and goes nowhere unless you send it.</source>
        <translation>レポートをこのコンピューターに保存しました。写真の名前は含まれず、自分で送らないかぎりどこにも送られません。</translation>
    </message>
    <message>
        <source>Another window of Lookalike shows this library too. That is safe: what you decide here appears there too.</source>
        <translation>Lookalikeの別のウィンドウもこのライブラリを表示しています。問題はなく、ここでの決定は向こうにも反映されます。</translation>
    </message>
    <message>
        <source>Lookalike crashed last time. Your photos and your library are well.</source>
        <translation>前回、Lookalikeが異常終了しました。写真とライブラリは無事です。</translation>
    </message>
    <message>
        <source>Lookalike was ended from outside last time, before it could close. Nothing was lost.</source>
        <translation>前回、Lookalikeは閉じる前に外部から終了されました。失われたものはありません。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>Something went wrong inside Lookalike. Your photos are untouched, and the window goes on.</source>
        <translation>Lookalikeの内部で問題が起きました。写真は無事で、ウィンドウはそのまま使えます。</translation>
    </message>
    <message>
        <source>The file of your preferences was damaged. What could not be read is as when new: {path}</source>
        <translation>設定のファイルが壊れていました。読み取れなかった項目は初期値です：{path}</translation>
    </message>
    <message>
        <source>The processor cannot be used as asked: {reason}</source>
        <translation>プロセッサーを指定どおりに使えません：{reason}</translation>
    </message>
    <message>
        <source>The scan is done: {photos} in {time}, {new} of them new or changed.</source>
        <translation>スキャンが終わりました：{photos}、所要時間{time}、うち{new}枚が新規または変更あり。</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept on the disk: {reason}. They are made again each time, which takes a moment longer.</source>
        <translation>サムネイルをディスクに保存できません：{reason}。毎回作り直すため、少し時間がかかります。</translation>
    </message>
    <message>
        <source>Your preferences cannot be read, so they are as when new: {path}</source>
        <translation>設定を読み取れないため、初期値を使います：{path}</translation>
    </message>
    <message>
        <source>Your preferences cannot be saved, so they last until you close the window: {path}</source>
        <translation>設定を保存できないため、ウィンドウを閉じるまで有効です：{path}</translation>
    </message>
</context>
<context>
    <name>QueryBinding</name>
    <message numerus="yes">
        <source>%Ln photo(s) look like it</source>
        <translation>
            <numerusform>似た写真%Ln枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 alike</source>
        <translation>類似度%1以上</translation>
    </message>
    <message>
        <source>Less than %1 alike</source>
        <translation>類似度%1未満</translation>
    </message>
    <message>
        <source>Outside of the line and the kinds chosen</source>
        <translation>範囲外、または選んでいない種類</translation>
    </message>
</context>
<context>
    <name>RangeChart</name>
    <message>
        <source>to %1</source>
        <translation>%1まで</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Suggested to stay: {reason}</source>
        <translation>残す候補：{reason}</translation>
    </message>
    <message>
        <source>altered in places</source>
        <translation>一部が変更</translation>
    </message>
    <message>
        <source>another shot</source>
        <translation>別の撮影</translation>
    </message>
    <message>
        <source>better format</source>
        <translation>より良い形式</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>枠を追加</translation>
    </message>
    <message>
        <source>camera RAW</source>
        <translation>カメラRAW</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>crop {percent}</source>
        <translation>切り抜き{percent}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集あり</translation>
    </message>
    <message>
        <source>first by name</source>
        <translation>名前順で先頭</translation>
    </message>
    <message>
        <source>fits the path pattern</source>
        <translation>パスのパターンに合う</translation>
    </message>
    <message>
        <source>has a date</source>
        <translation>日付あり</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>場所あり</translation>
    </message>
    <message>
        <source>higher rating</source>
        <translation>より高い評価</translation>
    </message>
    <message>
        <source>in a folder that comes first</source>
        <translation>優先するフォルダー内</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>参照フォルダー内</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>より大きいファイル</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>圧縮が弱い</translation>
    </message>
    <message>
        <source>longer name</source>
        <translation>より長い名前</translation>
    </message>
    <message>
        <source>looks alike in parts</source>
        <translation>部分的に類似</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>残すマーク付き</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>より多い画素</translation>
    </message>
    <message>
        <source>moved a little</source>
        <translation>わずかにずれ</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>より新しいファイル</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>編集なし</translation>
    </message>
    <message>
        <source>not enlarged</source>
        <translation>拡大なし</translation>
    </message>
    <message>
        <source>not marked to be removed</source>
        <translation>削除マークなし</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>より古いファイル</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>別のサイズ</translation>
    </message>
    <message>
        <source>overlap {percent}</source>
        <translation>重なり{percent}</translation>
    </message>
    <message>
        <source>rated or edited</source>
        <translation>評価または編集あり</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>再エンコード</translation>
    </message>
    <message>
        <source>same bytes</source>
        <translation>同じバイト</translation>
    </message>
    <message>
        <source>same picture, other metadata</source>
        <translation>同じ画像、メタデータが異なる</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>より鮮明</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>より短いパス</translation>
    </message>
    <message>
        <source>shows the same scene</source>
        <translation>同じ場面</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>より小さいファイル</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>より早い撮影</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>より遅い撮影</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <translation>回転して反転</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>左に回転</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>右に回転</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>{degrees}°回転</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>上下逆</translation>
    </message>
    <message>
        <source>{format} and {other}</source>
        <translation>{format}と{other}</translation>
    </message>
    <message>
        <source>{kind}: {reason}</source>
        <comment>of a match, such as “Edited: crop 80 %”</comment>
        <translation>{kind}：{reason}</translation>
    </message>
    <message>
        <source>{seconds} s apart</source>
        <translation>{seconds}秒差</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln photo(s) copied to {folder}</source>
        <translation>
            <numerusform>写真%Ln枚を{folder}にコピーしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash</source>
        <translation>
            <numerusform>写真%Ln枚をゴミ箱に移動しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to {folder}</source>
        <translation>
            <numerusform>写真%Ln枚を{folder}に移動しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) replaced by hard links</source>
        <translation>
            <numerusform>写真%Ln枚をハードリンクに置き換えました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) share their bytes now</source>
        <translation>
            <numerusform>写真%Ln枚がバイトを共有しています</numerusform>
        </translation>
    </message>
    <message>
        <source>A hard link</source>
        <translation>ハードリンク</translation>
    </message>
    <message>
        <source>A link would tie it to a file in a reference folder.</source>
        <translation>リンクすると参照フォルダーのファイルと結び付きます。</translation>
    </message>
    <message>
        <source>A photo that belongs to it would be lost or has to stay.</source>
        <translation>組になる写真が失われるか、残す必要があります。</translation>
    </message>
    <message>
        <source>An edited version</source>
        <translation>編集された版</translation>
    </message>
    <message>
        <source>Another program is working on it.</source>
        <translation>別のプログラムが使用中です。</translation>
    </message>
    <message>
        <source>Another shot, or alike in parts only</source>
        <translation>別の撮影、または部分的にのみ類似</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>元の場所に戻しました</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>{folder}にコピー</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>写真%Ln枚をフォルダーにコピー</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying to the folder</source>
        <translation>フォルダーにコピーしています</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>フォルダー内</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>ゴミ箱内</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>読み取れません。</translation>
    </message>
    <message>
        <source>It changed after the scan.</source>
        <translation>スキャンの後に変更されました。</translation>
    </message>
    <message>
        <source>It has further names, which would be cut off from it.</source>
        <translation>ほかにも名前があり、切り離されてしまいます。</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>もうありません。</translation>
    </message>
    <message>
        <source>It is marked to be kept.</source>
        <translation>残すマークが付いています。</translation>
    </message>
    <message>
        <source>It is no longer where it was put.</source>
        <translation>移動先にもうありません。</translation>
    </message>
    <message>
        <source>It is no plain file any more.</source>
        <translation>もう通常のファイルではありません。</translation>
    </message>
    <message>
        <source>It is the very file that stays, under another name.</source>
        <translation>残るファイルそのもので、名前だけが違います。</translation>
    </message>
    <message>
        <source>It lies in a reference folder.</source>
        <translation>参照フォルダーの中にあります。</translation>
    </message>
    <message>
        <source>It was begun and is set right at the next start.</source>
        <translation>途中まで行われました。次の起動時に整えられます。</translation>
    </message>
    <message>
        <source>Its drive knows no such links.</source>
        <translation>ドライブがこのようなリンクに対応していません。</translation>
    </message>
    <message>
        <source>Its folder is gone or became a link.</source>
        <translation>フォルダーがないか、リンクになっています。</translation>
    </message>
    <message>
        <source>Its folder may not be changed.</source>
        <translation>フォルダーを変更できません。</translation>
    </message>
    <message>
        <source>Its metadata differ</source>
        <translation>メタデータが異なる</translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln photo(s) share their bytes</source>
        <translation>
            <numerusform>写真%Ln枚のバイトを共有</numerusform>
        </translation>
    </message>
    <message>
        <source>Letting files share their bytes</source>
        <translation>ファイルのバイトを共有しています</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>写真%Ln枚をフォルダーに移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash</source>
        <translation>
            <numerusform>写真%Ln枚をゴミ箱に移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>{folder}に移動</translation>
    </message>
    <message>
        <source>Moving to the folder</source>
        <translation>フォルダーに移動しています</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>ゴミ箱に移動しています</translation>
    </message>
    <message>
        <source>No photo that stays was found to show the same.</source>
        <translation>残る写真の中に、同じものを確かに写した写真がありません。</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Nothing was written into its file.</source>
        <translation>ファイルには何も書き込まれていません。</translation>
    </message>
    <message>
        <source>Only files with equal bytes can share them.</source>
        <translation>共有できるのはバイトが同じファイルのみです。</translation>
    </message>
    <message>
        <source>Only files with equal bytes, on drives that can do it: each keeps its name and its place, and takes room only once one of them is changed.</source>
        <translation>バイトが同じファイルのみ、対応するドライブ上で行います。名前と場所はそのままで、どちらかを変更したときに初めて容量を使います。</translation>
    </message>
    <message>
        <source>Only files with equal bytes: each keeps its name and its place, and becomes the same file as the one that stays. Who changes one of them later changes both.</source>
        <translation>バイトが同じファイルのみ行います。名前と場所はそのままで、残るファイルと同じ1つのファイルになります。後で一方を変更すると、両方が変わります。</translation>
    </message>
    <message>
        <source>Photos are copied with their folders, nothing is overwritten, and all stay where they are.</source>
        <translation>写真はフォルダーごとコピーされ、上書きはせず、元の写真もそのまま残ります。</translation>
    </message>
    <message>
        <source>Photos keep their folders below the one that you choose, and nothing there is overwritten. All of it can be undone, after days too.</source>
        <translation>写真は選んだフォルダーの下で元のフォルダー構成を保ち、上書きはしません。すべて後日でも元に戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln photo(s) by hard links</source>
        <translation>
            <numerusform>写真%Ln枚をハードリンクに置き換え</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by hard links</source>
        <translation>ハードリンクに置き換え</translation>
    </message>
    <message>
        <source>Replacing by hard links</source>
        <translation>ハードリンクに置き換えています</translation>
    </message>
    <message>
        <source>Right before each photo goes, it and the one that stays are looked at once more. Nothing is deleted for good, and all of it can be undone, after days too.</source>
        <translation>写真を取り除く直前に、その写真と残る写真をもう一度確認します。完全に削除されるものはなく、すべて後日でも元に戻せます。</translation>
    </message>
    <message>
        <source>Share their bytes</source>
        <translation>バイトを共有</translation>
    </message>
    <message>
        <source>Shares its bytes</source>
        <translation>バイトを共有</translation>
    </message>
    <message>
        <source>Stayed where it was</source>
        <translation>元の場所のまま</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The folder to move to cannot be used.</source>
        <translation>移動先のフォルダーを使えません。</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read as a picture.</source>
        <translation>残る写真を画像として読み取れません。</translation>
    </message>
    <message>
        <source>The photo that stays changed after the scan.</source>
        <translation>残る写真がスキャンの後に変更されました。</translation>
    </message>
    <message>
        <source>The photo that stays has fewer pixels</source>
        <translation>残る写真のほうが画素が少ない</translation>
    </message>
    <message>
        <source>The photo that stays is damaged</source>
        <translation>残る写真が破損</translation>
    </message>
    <message>
        <source>The photo that stays is gone.</source>
        <translation>残るはずの写真がもうありません。</translation>
    </message>
    <message>
        <source>The photo that stays is on a drive that is away</source>
        <translation>残る写真のドライブが接続されていない</translation>
    </message>
    <message>
        <source>The photo that was to stay is to go as well.</source>
        <translation>残るはずの写真も取り除かれます。</translation>
    </message>
    <message>
        <source>The place is taken.</source>
        <translation>その場所は使われています。</translation>
    </message>
    <message>
        <source>The system refused.</source>
        <translation>システムが拒否しました。</translation>
    </message>
    <message>
        <source>The two files lie on different drives.</source>
        <translation>2つのファイルは別のドライブにあります。</translation>
    </message>
    <message>
        <source>The work was interrupted before.</source>
        <translation>作業が途中で中断されました。</translation>
    </message>
    <message>
        <source>There is no trash on its drive. Move it to a folder instead.</source>
        <translation>ドライブにゴミ箱がありません。代わりにフォルダーに移動してください。</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>ゴミ箱へ</translation>
    </message>
    <message>
        <source>What is written in it alone could not be carried over.</source>
        <translation>この写真のみに書かれた情報を引き継げませんでした。</translation>
    </message>
    <message>
        <source>has more pixels</source>
        <translation>画素が多い</translation>
    </message>
    <message>
        <source>the other is away</source>
        <translation>もう一方がない</translation>
    </message>
    <message>
        <source>the other is damaged</source>
        <translation>もう一方が破損</translation>
    </message>
    <message>
        <source>{words} ({reason})</source>
        <comment>why a photo stays, and what the system says</comment>
        <translation>{words}（{reason}）</translation>
    </message>
</context>
<context>
    <name>RemovalActions</name>
    <message>
        <source>Not duplicates and accepted groups…</source>
        <translation>重複ではないもの、このままのグループ…</translation>
    </message>
    <message>
        <source>Review and remove…</source>
        <translation>確認して削除…</translation>
    </message>
    <message>
        <source>What was removed…</source>
        <translation>削除の履歴…</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%Ln photo(s) hold it themselves as well.</source>
        <translation>
            <numerusform>写真%Ln枚には、それ自体にも書き込まれました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s) stay as they are.</source>
        <translation>
            <numerusform>サイドカーファイル%Ln個はそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>ExifTool could not write it.</source>
        <translation>ExifToolで書き込めませんでした。</translation>
    </message>
    <message>
        <source>ExifTool is not installed.</source>
        <translation>ExifToolがインストールされていません。</translation>
    </message>
    <message>
        <source>Gained what others had</source>
        <translation>ほかの写真の記録を引き継ぎ済み</translation>
    </message>
    <message>
        <source>It could not be made sure that the picture in such a file stays as it is.</source>
        <translation>この種のファイルでは、画像が変わらないことを確かめられませんでした。</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>その後に変更されました。</translation>
    </message>
    <message>
        <source>Its sidecar cannot be read.</source>
        <translation>サイドカーファイルを読み込めません。</translation>
    </message>
    <message>
        <source>Its sidecar is damaged or of an unknown form.</source>
        <translation>サイドカーファイルが壊れているか、形式が不明です。</translation>
    </message>
    <message>
        <source>Its sidecar is too large to be changed safely.</source>
        <translation>サイドカーファイルが大きすぎて、安全に変更できません。</translation>
    </message>
    <message>
        <source>Its sidecar was made or changed just now.</source>
        <translation>サイドカーファイルがたった今作成または変更されました。</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Not all that was to be written could be found in the file afterwards.</source>
        <translation>書き込むはずのものが、後でファイルにすべて見つかりませんでした。</translation>
    </message>
    <message>
        <source>Not carried over: {field}. This photo has {kept}, those that go have {others}.</source>
        <translation>引き継がれません: {field}。この写真は{kept}、取り除く写真は{others}です。</translation>
    </message>
    <message>
        <source>Not carried over: {field}. Those that go do not agree: {others}.</source>
        <translation>引き継がれません: {field}。取り除く写真の間で異なります: {others}。</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完了</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written into %Ln photo(s).</source>
        <translation>
            <numerusform>写真%Ln枚には何も書き込まれませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of cameras are never written to.</source>
        <translation>カメラのRAWファイルには決して書き込みません。</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read.</source>
        <translation>残る写真を読み込めません。</translation>
    </message>
    <message>
        <source>The photo that stays lies in a reference folder.</source>
        <translation>残る写真は参照フォルダーにあります。</translation>
    </message>
    <message>
        <source>The picture would not have stayed as it is.</source>
        <translation>画像が変わってしまうところでした。</translation>
    </message>
    <message numerus="yes">
        <source>What only they had written in them was carried to %Ln photo(s).</source>
        <translation>
            <numerusform>それらだけにあった記録を、写真%Ln枚に引き継ぎました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was carried over stays in %Ln file(s).</source>
        <translation>
            <numerusform>引き継いだ記録は、ファイル%Ln個に残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was carried over was taken back.</source>
        <translation>引き継いだ記録は取り消されました。</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>colour label</source>
        <translation>カラーラベル</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>著作権</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>title</source>
        <translation>タイトル</translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message numerus="yes">
        <source>%Ln below the line</source>
        <translation>
            <numerusform>下限未満%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below the line</source>
        <translation>
            <numerusform>下限未満にさらに%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line and the kinds chosen</source>
        <translation>
            <numerusform>範囲外、または選んでいない種類%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Goes along: {names}</source>
        <translation>一緒に取り除くもの：{names}</translation>
    </message>
    <message>
        <source>It belongs to {other} and goes along with it; {name} stays for it.</source>
        <translation>{other}と組になっていて一緒に取り除かれます。代わりに{name}が残ります。</translation>
    </message>
    <message>
        <source>This photo stays.</source>
        <translation>この写真は残ります。</translation>
    </message>
    <message>
        <source>differs: {values}</source>
        <comment>such as rating 3 ≠ 5</comment>
        <translation>相違: {values}</translation>
    </message>
    <message>
        <source>gains {fields}</source>
        <comment>keywords and the like, of a photo that stays</comment>
        <translation>引き継ぎ: {fields}</translation>
    </message>
    <message>
        <source>gains {field}: {text}</source>
        <translation>引き継ぎ {field}: {text}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>lost: {fields}</source>
        <comment>keywords and the like, with the photos that go</comment>
        <translation>失われる: {fields}</translation>
    </message>
    <message>
        <source>only those that go have {field}: {text}</source>
        <translation>取り除く写真だけにある{field}: {text}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>残る</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln other file(s)</source>
        <translation>
            <numerusform>ほか%Ln個のファイルも</numerusform>
        </translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>{name}も</translation>
    </message>
    <message>
        <source>{kind}, {percent} alike; {name} stays for it.</source>
        <comment>of a photo that is to go</comment>
        <translation>{kind}、類似度{percent}。代わりに{name}が残ります。</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>グループに戻る</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>先に確認</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) for one that stays</source>
        <translation>
            <numerusform>残る1枚に対し写真%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay</source>
        <translation>
            <numerusform>写真%Ln枚が残ります</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln枚を除外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) go along</source>
        <translation>
            <numerusform>ほか%Ln個のファイルも一緒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay where they were</source>
        <translation>
            <numerusform>写真%Ln枚は元の場所のままです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay after all, at the end of the list</source>
        <translation>
            <numerusform>%Ln枚は残ります（一覧の末尾）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that stay have other ratings, places and the like than those that go</source>
        <translation>
            <numerusform>残る%Ln枚は、評価や場所などが取り除く写真と異なる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first</source>
        <translation>
            <numerusform>先に確認%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them has a photo beside it that stays.</source>
        <translation>それぞれに、残る写真が並んでいます。</translation>
    </message>
    <message>
        <source>Looking at what goes</source>
        <translation>取り除く写真を確認しています</translation>
    </message>
    <message>
        <source>No photo that is marked can go now.</source>
        <translation>マークした写真の中に、今取り除けるものはありません。</translation>
    </message>
    <message>
        <source>Nothing goes</source>
        <translation>取り除くものはありません</translation>
    </message>
    <message>
        <source>Nothing here needs a second look</source>
        <translation>改めて確認するものはありません</translation>
    </message>
    <message numerus="yes">
        <source>what is written in %Ln photo(s) and those that go for them is being read</source>
        <translation>
            <numerusform>写真%Ln枚とその代わりに取り除く写真の記録を読み込み中</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}、{size}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Leave all out</source>
        <translation>すべて除外</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>すべて取り除く</translation>
    </message>
    <message>
        <source>Photos that go, beside those that stay</source>
        <translation>取り除く写真と、並んで残る写真</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>残る</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>* stands for any letters, ? for one</source>
        <translation>* は任意の文字列、? は任意の1文字</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>最高の画質</translation>
    </message>
    <message>
        <source>Better format</source>
        <translation>より良い形式</translation>
    </message>
    <message>
        <source>By the order of the folders</source>
        <translation>フォルダーの順</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>カメラのRAW</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編集あり</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>日付あり</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>位置情報あり</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>評価が高い</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>{folder}内</translation>
    </message>
    <message>
        <source>JPEG quality; files that lose nothing first</source>
        <translation>JPEGの品質。無劣化のファイルが先</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>ファイルが大きい</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>圧縮が少ない</translation>
    </message>
    <message>
        <source>Longer name</source>
        <translation>名前が長い</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>画素数が多い</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最も新しい</translation>
    </message>
    <message>
        <source>Not edited</source>
        <translation>編集なし</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最も古い</translation>
    </message>
    <message>
        <source>Order of the folders</source>
        <translation>フォルダーの順</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Path with {text}</source>
        <translation>{text}を含むパス</translation>
    </message>
    <message>
        <source>Path without {text}</source>
        <translation>{text}を含まないパス</translation>
    </message>
    <message>
        <source>RAW, HEIF, TIFF, PNG, then JPEG and the others</source>
        <translation>RAW、HEIF、TIFF、PNG、次にJPEGとその他</translation>
    </message>
    <message>
        <source>Rated or edited</source>
        <translation>評価または編集あり</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>より鮮明</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>最も鮮明</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>パスが短い</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>ファイルが小さい</translation>
    </message>
    <message>
        <source>The edited one</source>
        <translation>編集した写真</translation>
    </message>
    <message>
        <source>The largest file</source>
        <translation>最大のファイル</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>最も新しい写真</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>最も古い写真</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>オリジナル</translation>
    </message>
    <message>
        <source>The smallest file</source>
        <translation>最小のファイル</translation>
    </message>
    <message>
        <source>as it came from the camera</source>
        <translation>カメラで撮ったまま</translation>
    </message>
    <message>
        <source>as they stand in the list of folders</source>
        <translation>フォルダーの一覧での順</translation>
    </message>
    <message>
        <source>before every other format</source>
        <translation>ほかのどの形式よりも優先</translation>
    </message>
    <message>
        <source>borders and what enlarging made up do not count</source>
        <translation>余白や拡大で補われた分は数えません</translation>
    </message>
    <message>
        <source>coordinates are written in the file</source>
        <translation>ファイルに座標が書かれている</translation>
    </message>
    <message>
        <source>fewer letters, folders included</source>
        <translation>フォルダーを含めて文字数が少ない</translation>
    </message>
    <message>
        <source>measured in the picture</source>
        <translation>画像から測定</translation>
    </message>
    <message>
        <source>more letters in the name of the file</source>
        <translation>ファイル名の文字数が多い</translation>
    </message>
    <message>
        <source>more stars</source>
        <translation>星が多い</translation>
    </message>
    <message>
        <source>saved by a program that edits photos</source>
        <translation>編集ソフトで保存された</translation>
    </message>
    <message>
        <source>taken first; without a date, the older file</source>
        <translation>最初に撮影。日付がなければ古いファイル</translation>
    </message>
    <message>
        <source>taken last; without a date, the newer file</source>
        <translation>最後に撮影。日付がなければ新しいファイル</translation>
    </message>
    <message>
        <source>whatever a person took trouble with</source>
        <translation>手をかけた写真</translation>
    </message>
    <message>
        <source>when it was taken is written in the file</source>
        <translation>ファイルに撮影日時が書かれている</translation>
    </message>
    <message>
        <source>{name} stays: {reason}</source>
        <comment>such as “IMG_1.jpg stays: more pixels”</comment>
        <translation>{name}が残る: {reason}</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Say what the path is to hold</source>
        <translation>パスに含まれる文字を指定してください</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Add a rule</source>
        <translation>ルールを追加</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>後で判定</translation>
    </message>
    <message>
        <source>Decide sooner</source>
        <translation>先に判定</translation>
    </message>
    <message>
        <source>In which groups</source>
        <translation>対象のグループ</translation>
    </message>
    <message>
        <source>Rules, the one that decides first on top</source>
        <translation>ルール（先に判定するものが上）</translation>
    </message>
    <message>
        <source>Take the rule away</source>
        <translation>ルールを外す</translation>
    </message>
    <message>
        <source>Which photo stays</source>
        <translation>残す写真</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>As many as cores (%1)</source>
        <translation>コアと同数（%1）</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs.</source>
        <translation>減らすと、ほかのプログラムがコンピューターをより多く使えます。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Photos read at the same time</source>
        <translation>同時に読み取る写真</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Quick finds identical, re-encoded and edited photos. Deep finds similar scenes too, and takes longer.</source>
        <translation>「高速」は同一、再エンコード、編集された写真を見つけます。「詳細」は似た場面も見つけますが、時間がかかります。</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>%1 found so far</source>
        <translation>これまでに%1枚</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation>%1枚／秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Progress of the scan</source>
        <translation>スキャンの進行状況</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>中止しています</translation>
    </message>
</context>
<context>
    <name>ScopePanel</name>
    <message numerus="yes">
        <source>%Ln group(s) with selected photos</source>
        <translation>
            <numerusform>選択した写真のある%Ln個のグループ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln group(s) shown</source>
        <translation>
            <numerusform>表示中の%Ln個のグループすべて</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise a photo that is marked to be removed stays so, where another one can stay for it.</source>
        <translation>そうしない場合、代わりに残せる写真があれば、削除のマークが付いた写真はそのままです。</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>以前のマークを置き換える</translation>
    </message>
    <message>
        <source>The current group</source>
        <translation>現在のグループ</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
</context>
<context>
    <name>SelectableCards</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>重複ではない</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no look-alike at this threshold and stay unmarked.</source>
        <translation>
            <numerusform>%Ln枚の写真は、このしきい値では似た写真がないため、マークしません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) lie in a reference folder, which is never touched.</source>
        <translation>
            <numerusform>%Ln枚の写真は、決して触れない参照フォルダーにあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) shown here are not there any more.</source>
        <translation>
            <numerusform>表示中の写真%Ln枚はもうありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>A report was saved: {path}</source>
        <translation>レポートを保存しました：{path}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>%Ln個のフォルダーを追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add the folder {name}</source>
        <translation>フォルダー{name}を追加</translation>
    </message>
    <message numerus="yes">
        <source>Every group keeps a photo: %Ln photo(s) stay unmarked.</source>
        <translation>
            <numerusform>各グループに1枚は残します。%Ln枚の写真はマークしません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>ほかからの画像</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>もう一度スキャン</translation>
    </message>
    <message>
        <source>The library was damaged. It was kept as {name}, and a new one was begun: scan again to fill it.</source>
        <translation>ライブラリが壊れていました。{name}として保存し、新しいライブラリを作りました。もう一度スキャンすると内容が入ります。</translation>
    </message>
    <message>
        <source>The report is saved: {name}</source>
        <translation>レポートを保存しました：{name}</translation>
    </message>
    <message>
        <source>The scan stopped unexpectedly. What was done is kept, and the photo it stopped at is read with care next time.</source>
        <translation>スキャンが予期せず止まりました。済んだ分は保存され、止まった写真は次回慎重に読み取ります。</translation>
    </message>
    <message>
        <source>There is no folder to search yet.</source>
        <translation>スキャンするフォルダーがまだありません。</translation>
    </message>
    <message>
        <source>These files are equal byte by byte, so they cannot be declared no duplicates.</source>
        <translation>これらのファイルはバイト単位で等しいため、重複ではないとすることはできません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message numerus="yes">
        <source>You have no rights to look into {names}.</source>
        <translation>
            <numerusform>{names}を読み取る権限がありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} cannot be read; its drive may be gone or damaged.</source>
        <translation>
            <numerusform>{names}を読み取れません。ドライブがないか、壊れている可能性があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a file. A folder is what can be searched.</source>
        <translation>
            <numerusform>{names}はファイルです。スキャンできるのはフォルダーです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a folder. Search it for duplicates?</source>
        <translation>
            <numerusform>{names}はフォルダーです。重複を探しますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is not there any more.</source>
        <translation>
            <numerusform>{names}はもうありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is searched already.</source>
        <translation>
            <numerusform>{names}はすでにスキャンの対象です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} lies in {folder}, which is searched already.</source>
        <translation>
            <numerusform>{names}は、すでにスキャンの対象の{folder}の中にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{value}” is no date; write for example date:2019 or date:2019-05..2020</source>
        <translation>「{value}」は日付ではありません。例：date:2019、date:2019-05..2020</translation>
    </message>
    <message>
        <source>“{value}” is no format; write for example format:jpeg or format:raw</source>
        <translation>「{value}」は形式ではありません。例：format:jpeg、format:raw</translation>
    </message>
    <message>
        <source>“{value}” is no kind; write for example kind:edited or kind:same-picture</source>
        <translation>「{value}」は種類ではありません。例：kind:edited、kind:same-picture</translation>
    </message>
    <message>
        <source>“{value}” is no size; write for example size:&gt;5MB or size:1MB..5MB</source>
        <translation>「{value}」はサイズではありません。例：size:&gt;5MB、size:1MB..5MB</translation>
    </message>
    <message>
        <source>“{value}” says nothing of marks; write marked:yes or marked:no</source>
        <translation>「{value}」はマークの指定ではありません。marked:yesまたはmarked:noと書いてください</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Folders, kinds and marks</source>
        <translation>フォルダー、種類、マーク</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>A to Z</source>
        <translation>AからZ</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>Least alike first</source>
        <translation>似ていない順</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>似ている順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Photos in the group</source>
        <translation>グループの枚数</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>Sorted by: %1, %2</source>
        <translation>並べ替え：%1、%2</translation>
    </message>
    <message>
        <source>Space to free</source>
        <translation>空けられる容量</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>ZからA</translation>
    </message>
</context>
<context>
    <name>SplitDivider</name>
    <message>
        <source>Line between the two photos</source>
        <translation>2枚の写真の境界線</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Left of the line: %1. Right of it: %2.</source>
        <translation>境界線の左：%1。右：%2。</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 and more certain</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>%1 percent: %2</source>
        <translation>%1パーセント：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln個のグループ</numerusform>
        </translation>
    </message>
    <message>
        <source>Similarity from, in percent</source>
        <translation>類似度の下限（パーセント）</translation>
    </message>
    <message>
        <source>Similarity up to, in percent</source>
        <translation>類似度の上限（パーセント）</translation>
    </message>
    <message>
        <source>all matches</source>
        <translation>すべての一致</translation>
    </message>
    <message>
        <source>nearly all matches</source>
        <translation>ほぼすべての一致</translation>
    </message>
    <message>
        <source>nothing is left out above</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>what is more alike is left out</source>
        <translation>これより似たものは除く</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Bringing photos back</source>
        <translation>写真を戻しています</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>写真を比較しています</translation>
    </message>
    <message>
        <source>Fetching the network</source>
        <translation>ニューラルネットを取得しています</translation>
    </message>
    <message>
        <source>Grouping photos</source>
        <translation>写真をグループに分けています</translation>
    </message>
    <message>
        <source>Learning what is alike</source>
        <translation>類似の度合いを学習しています</translation>
    </message>
    <message>
        <source>Looking at what photos show</source>
        <translation>写っているものを調べています</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>写真を探しています</translation>
    </message>
    <message>
        <source>Measuring sharpness and detail</source>
        <translation>鮮明さと細部を測定中</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>ニューラルネットを準備しています</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>写真を読み取っています</translation>
    </message>
    <message>
        <source>Taking photos away</source>
        <translation>写真を取り除いています</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>レポートを書き込んでいます</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>%1 could be freed</source>
        <translation>%1空けられます</translation>
    </message>
    <message>
        <source>%1 more than needed</source>
        <translation>余分%1枚</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln個のグループ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less alike or of other kinds</source>
        <translation>
            <numerusform>類似度が低いもの、ほかの種類%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) below the threshold are hidden</source>
        <translation>
            <numerusform>しきい値未満の%Ln件の一致は非表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真%Ln枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>見つかった写真%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>非表示のものはありません</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%1 of %2 of the VGG16 model are here already. Everything else works without it.</source>
        <translation>VGG16モデルの%2のうち%1がすでにあります。ほかの機能はモデルなしで使えます。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>By %1, licence %2, from %3</source>
        <translation>作者%1、ライセンス%2、取得元%3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose the file of the VGG16 model</source>
        <translation>VGG16モデルのファイルを選択</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Fetching the VGG16 model</source>
        <translation>VGG16モデルを取得しています</translation>
    </message>
    <message>
        <source>Find similar scenes too?</source>
        <translation>似た場面も見つけますか？</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Keras weights (*.h5)</source>
        <translation>Kerasの重み (*.h5)</translation>
    </message>
    <message>
        <source>Looking whether the VGG16 model is here.</source>
        <translation>VGG16モデルがあるか確認しています。</translation>
    </message>
    <message>
        <source>Needs the VGG16 model: one download of %1, checked and kept on this computer. Everything else works without it.</source>
        <translation>VGG16モデルが必要です。%1を一度だけダウンロードし、検査してこのコンピューターに保存します。ほかの機能はモデルなしで使えます。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Preparing the VGG16 model</source>
        <translation>VGG16モデルを準備しています</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>ダウンロードの進行状況</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Similar scenes can be found</source>
        <translation>似た場面を見つけられます</translation>
    </message>
    <message>
        <source>The VGG16 model came with Lookalike. Scans with the deep method use it.</source>
        <translation>VGG16モデルはLookalikeに付属しています。詳細モードのスキャンで使います。</translation>
    </message>
    <message>
        <source>The VGG16 model cannot run on this computer. Everything else works without it.</source>
        <translation>VGG16モデルはこのコンピューターでは動作しません。ほかの機能はモデルなしで使えます。</translation>
    </message>
    <message>
        <source>The VGG16 model is here. Scans with the deep method use it.</source>
        <translation>VGG16モデルがあります。詳細モードのスキャンで使います。</translation>
    </message>
    <message>
        <source>This is done once.</source>
        <translation>一度だけ行います。</translation>
    </message>
</context>
<context>
    <name>WeightsOffer</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>レポートを保存しました：{path}</translation>
    </message>
    <message>
        <source>Getting the network stopped unexpectedly; what came is kept.</source>
        <translation>ニューラルネットの取得が予期せず止まりました。届いた分は保存されています。</translation>
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
        <translation>現在の使用量は%1です。</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>言語の変更は次回の起動から有効です。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>空にする</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Room for thumbnails on the disk</source>
        <translation>サムネイル用のディスク容量</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>編集あり%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical</source>
        <translation>
            <numerusform>同一%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same picture</source>
        <translation>
            <numerusform>同じ画像%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same pixels</source>
        <translation>
            <numerusform>同じ画素%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar scene</source>
        <translation>
            <numerusform>似た場面%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編集あり</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>同一ファイル</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>同じ画像</translation>
    </message>
    <message>
        <source>Same pixels, other metadata</source>
        <translation>同じ画素、メタデータが異なる</translation>
    </message>
    <message>
        <source>Similar scene</source>
        <translation>似た場面</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <comment>of a thing and what is told of it</comment>
        <translation>{name}：{words}</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Column of details</source>
        <translation>詳細の列</translation>
    </message>
    <message>
        <source>Column of folders</source>
        <translation>フォルダーの列</translation>
    </message>
</context>
<context>
    <name>WorkerProcess</name>
    <message>
        <source>A part of Lookalike could not be started: {reason}</source>
        <translation>Lookalikeの一部を起動できませんでした：{reason}</translation>
    </message>
</context>
</TS>
