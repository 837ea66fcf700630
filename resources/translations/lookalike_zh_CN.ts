<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lookalike</source>
        <translation>关于 Lookalike</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>For a report of a fault; it names no photo</source>
        <translation>用于报告故障；不含任何照片名称</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>图库：%1</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Version %1, MIT licence</source>
        <translation>版本 %1，MIT 许可证</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>About Lookalike</source>
        <translation>关于 Lookalike</translation>
    </message>
    <message>
        <source>Accept as it is</source>
        <comment>a group</comment>
        <translation>接受现状</translation>
    </message>
    <message>
        <source>Accepted: show it again</source>
        <translation>已接受：重新显示</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>筛选组</translation>
    </message>
    <message>
        <source>Find a picture…</source>
        <translation>查找图片…</translation>
    </message>
    <message>
        <source>Find what looks like it</source>
        <translation>查找相似照片</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go on with the scan</source>
        <translation>继续扫描</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Pause the scan</source>
        <translation>暂停扫描</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>上一组</translation>
    </message>
    <message>
        <source>Problems…</source>
        <translation>问题…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reference folder</source>
        <translation>参考文件夹</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>mark a photo to be removed</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Stop the scan</source>
        <translation>停止扫描</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>of an action, such as “Undo: Mark 3 photos to be kept”</comment>
        <translation>{verb}：{what}</translation>
    </message>
    <message>
        <source>“{folder}” is a reference folder</source>
        <translation>“{folder}”是参考文件夹</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Its name was taken: it is {name} now</source>
        <translation>原名已被占用：现在名为 {name}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Was in</source>
        <translation>原位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{path}
now {place}</source>
        <comment>where a file was, and where it is</comment>
        <translation>{path}
现在 {place}</translation>
    </message>
</context>
<context>
    <name>ArgumentEditor</name>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Format that stays</source>
        <translation>保留的格式</translation>
    </message>
    <message>
        <source>Part of the path, such as Edited or *_final.*</source>
        <translation>路径的一部分，例如 Edited 或 *_final.*</translation>
    </message>
    <message>
        <source>Path that stays</source>
        <translation>保留的路径</translation>
    </message>
    <message>
        <source>Paths without that stay</source>
        <translation>保留不含此内容的路径</translation>
    </message>
</context>
<context>
    <name>AskedFace</name>
    <message>
        <source>Picture asked about: %1</source>
        <translation>查找的图片：%1</translation>
    </message>
</context>
<context>
    <name>AskedModel</name>
    <message>
        <source>%1 · in your library</source>
        <translation>%1 · 在图库中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line</source>
        <translation>
            <numerusform>范围外 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>without a file of its own</source>
        <translation>没有对应的文件</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Back to the groups</source>
        <translation>返回分组</translation>
    </message>
    <message>
        <source>Find another picture…</source>
        <translation>查找其他图片…</translation>
    </message>
</context>
<context>
    <name>AskedStrip</name>
    <message>
        <source>Pictures asked about</source>
        <translation>查找的图片</translation>
    </message>
</context>
<context>
    <name>AutoMarkModel</name>
    <message numerus="yes">
        <source>%Ln go</source>
        <translation>
            <numerusform>移走 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>all stay</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>another than suggested</source>
        <translation>与建议不同</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}，{size}</translation>
    </message>
</context>
<context>
    <name>AutoMarking</name>
    <message numerus="yes">
        <source>Mark %Ln photo(s) by rules</source>
        <translation>
            <numerusform>按规则标记 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message numerus="yes">
        <source>%Ln photo(s) marked</source>
        <translation>
            <numerusform>已标记 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;，%2</translation>
    </message>
    <message>
        <source>Every group keeps its best photo. Reference folders are never touched.</source>
        <translation>每组都保留最好的照片。参考文件夹绝不会改动。</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>没有标记</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <translation>正在恢复照片</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>Cleaner</name>
    <message numerus="yes">
        <source>Take %Ln photo(s) away</source>
        <translation>
            <numerusform>移走 %Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message numerus="yes">
        <source>%Ln of them have another name, as their own was taken meanwhile.</source>
        <translation>
            <numerusform>其中 %Ln 张换了名称，因为原名已被占用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are back.</source>
        <translation>
            <numerusform>%Ln 张照片已恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are where they were.</source>
        <translation>
            <numerusform>%Ln 张照片在原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) could not come back.</source>
        <translation>
            <numerusform>%Ln 张照片无法恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) had gone and can be brought back.</source>
        <translation>
            <numerusform>%Ln 张照片已被移走，可以恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay.</source>
        <translation>
            <numerusform>%Ln 张照片保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) were not found in either place.</source>
        <translation>
            <numerusform>%Ln 张照片在两处都未找到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window is taking photos away or bringing them back. Try again after it.</source>
        <translation>另一个窗口正在移走或恢复照片。请等它结束后再试。</translation>
    </message>
    <message>
        <source>Choose the folder that photos are to go to.</source>
        <translation>请选择照片要移到的文件夹。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Lookalike ended while it took photos away. All of them were looked for.</source>
        <translation>Lookalike 在移走照片时结束。所有照片都已查找过。</translation>
    </message>
    <message>
        <source>This is the folder of Lookalike&apos;s own library. Choose another one.</source>
        <translation>这是 Lookalike 自己的图库文件夹。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This lies in a reference folder, which is never touched. Choose another one.</source>
        <translation>它在参考文件夹中，绝不会改动。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>You stopped it; the others can be brought back later.</source>
        <translation>已停止；其余照片可以以后恢复。</translation>
    </message>
    <message>
        <source>You stopped it; the others stay where they are.</source>
        <translation>已停止；其余照片留在原处。</translation>
    </message>
    <message>
        <source>{what}, {size}.</source>
        <comment>such as “3 photos moved to the trash, 2 MB.”</comment>
        <translation>{what}，{size}。</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CompareCaption</name>
    <message>
        <source>%1 alike</source>
        <translation>相似度 %1</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>not aligned</source>
        <translation>未对齐</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>只能读取一部分</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>shown mirrored</source>
        <translation>镜像显示</translation>
    </message>
    <message>
        <source>shown turned by %1°</source>
        <translation>旋转 %1° 显示</translation>
    </message>
</context>
<context>
    <name>CompareFacts</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1 星（共 5 星）</translation>
    </message>
    <message>
        <source>%1° E</source>
        <translation>东经 %1°</translation>
    </message>
    <message>
        <source>%1° N</source>
        <translation>北纬 %1°</translation>
    </message>
    <message>
        <source>%1° S</source>
        <translation>南纬 %1°</translation>
    </message>
    <message>
        <source>%1° W</source>
        <translation>西经 %1°</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>相关文件</translation>
    </message>
    <message>
        <source>Bits of a colour</source>
        <translation>每色位数</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Enlarged</source>
        <translation>经过放大</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>文件写入</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG 质量</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>相当于 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>in all pixels</source>
        <translation>全部像素</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>无相机信息</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>no lens</source>
        <translation>无镜头信息</translation>
    </message>
    <message>
        <source>no other file</source>
        <translation>没有其他文件</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无地点</translation>
    </message>
    <message>
        <source>no profile</source>
        <translation>无配置文件</translation>
    </message>
    <message>
        <source>no sign of it</source>
        <translation>无迹象</translation>
    </message>
    <message>
        <source>not a JPEG</source>
        <translation>不是 JPEG</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>only a part could be read</source>
        <translation>只能读取一部分</translation>
    </message>
    <message>
        <source>too little to tell</source>
        <translation>信息太少，无法判断</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>CompareFooter</name>
    <message>
        <source>Back to the groups</source>
        <translation>返回分组</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare with the next photo of the group</source>
        <translation>与组内下一张照片比较</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the active photo</source>
        <translation>保留当前照片</translation>
    </message>
    <message>
        <source>Mark the active photo to be removed</source>
        <translation>将当前照片标记为移除</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>撤回上一个决定</translation>
    </message>
    <message>
        <source>These photos are no duplicates; they are never shown together again</source>
        <translation>这些照片不是重复，今后不再一起显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>闪切</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <translation>第 %1 组，共 %2 组</translation>
    </message>
    <message>
        <source>More ways to look</source>
        <translation>更多查看方式</translation>
    </message>
    <message>
        <source>Picture asked about</source>
        <translation>查找的图片</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分屏</translation>
    </message>
    <message>
        <source>Way of comparing</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>CompareKeys</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>闪切</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>按相同内容对齐照片</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>全部相同的行</translation>
    </message>
    <message>
        <source>Move the photos</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Next and previous group</source>
        <translation>下一组和上一组</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>下一张和上一张照片</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Pixels as they are</source>
        <translation>原始像素</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>显示其他照片的边界</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分屏</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>差异表</translation>
    </message>
    <message>
        <source>Two, three or four photos</source>
        <translation>两张、三张或四张照片</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message numerus="yes">
        <source>%Ln photo(s) at a time</source>
        <translation>
            <numerusform>每次 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay photos on the same content</source>
        <translation>按相同内容对齐照片</translation>
    </message>
    <message>
        <source>Lines in which all are equal</source>
        <translation>全部相同的行</translation>
    </message>
    <message>
        <source>Show where the others end</source>
        <translation>显示其他照片的边界</translation>
    </message>
    <message>
        <source>Table of differences</source>
        <translation>差异表</translation>
    </message>
</context>
<context>
    <name>CriteriaMenu</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>在其他文件夹中…</translation>
    </message>
</context>
<context>
    <name>DecidedDialog</name>
    <message numerus="yes">
        <source>%Ln more are about photos that are not there now</source>
        <translation>
            <numerusform>另有 %Ln 项涉及目前不在的照片</numerusform>
        </translation>
    </message>
    <message>
        <source>A accepts a group as it is: it is hidden until another photo is in it.</source>
        <translation>按 A 接受一个组的现状：在有其他照片加入之前不再显示。</translation>
    </message>
    <message>
        <source>Accepted groups</source>
        <translation>已接受的组</translation>
    </message>
    <message>
        <source>Groups that you accepted as they are</source>
        <translation>已接受现状的组</translation>
    </message>
    <message>
        <source>No group was accepted</source>
        <translation>没有接受过任何组</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Not duplicates and accepted groups</source>
        <translation>不是重复及已接受的组</translation>
    </message>
    <message>
        <source>Nothing was declared different</source>
        <translation>没有声明过不是重复的照片</translation>
    </message>
    <message>
        <source>Photos that you declared different</source>
        <translation>声明为不是重复的照片</translation>
    </message>
    <message>
        <source>“Not duplicates” on a group, or N, parts photos for good, whatever they are called later.</source>
        <translation>对组使用“不是重复”或按 N，会永久分开照片，无论以后叫什么名称。</translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message numerus="yes">
        <source>%Ln not there now</source>
        <translation>
            <numerusform>%Ln 张目前不在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidedView</name>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Accept a group as it is</source>
        <translation>接受一个组的现状</translation>
    </message>
    <message>
        <source>Accept a group no more</source>
        <translation>不再接受一个组</translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) duplicates again</source>
        <translation>
            <numerusform>重新声明 %Ln 张照片是重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declare %Ln photo(s) no duplicates</source>
        <translation>
            <numerusform>声明 %Ln 张照片不是重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be kept</source>
        <translation>
            <numerusform>将 %Ln 张照片标记为保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s) to be removed</source>
        <translation>
            <numerusform>将 %Ln 张照片标记为移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the mark off %Ln photo(s)</source>
        <translation>
            <numerusform>取消 %Ln 张照片的标记</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestinationPanel</name>
    <message numerus="yes">
        <source>Carry keywords, places and the like that only they have to %Ln photo(s) that stay</source>
        <translation>
            <numerusform>把只有它们才有的关键字、地点等带到 %Ln 张保留的照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Copy to a folder</source>
        <translation>复制到文件夹</translation>
    </message>
    <message>
        <source>For programs that read no sidecar files. The pictures stay as they are, byte by byte, and each photo as it was stays beside it.</source>
        <translation>供不读取附属文件的程序使用。图像逐字节保持不变，每张照片的原样也保留在旁边。</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Replace by links</source>
        <translation>用链接替换</translation>
    </message>
    <message>
        <source>So that each can still be changed on its own (some drives only)</source>
        <translation>使每个文件仍可单独更改（仅限部分驱动器）</translation>
    </message>
    <message>
        <source>They are written to sidecar files beside those photos, and taken back with the rest.</source>
        <translation>写入这些照片旁边的附属文件，并随其他操作一起撤销。</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>What happens to them</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Write it into those photos as well, by ExifTool</source>
        <translation>同时用 ExifTool 写入这些照片本身</translation>
    </message>
</context>
<context>
    <name>DifferenceBar</name>
    <message>
        <source>%1 % of black to white</source>
        <translation>黑到白的 %1%</translation>
    </message>
    <message>
        <source>%1 % of what is in sight looks the same · mean difference %2 %</source>
        <translation>可见部分有 %1% 相同 · 平均差异 %2%</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Contrast of the difference</source>
        <translation>差异的对比度</translation>
    </message>
    <message>
        <source>These photos have nothing in common here</source>
        <translation>这些照片在此处没有共同内容</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%Ln other file(s) are left out.</source>
        <translation>
            <numerusform>另有 %Ln 个文件被略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop folders to search, or a picture to find.</source>
        <translation>拖入要扫描的文件夹，或要查找的图片。</translation>
    </message>
    <message numerus="yes">
        <source>Find %Ln picture(s) in the library</source>
        <translation>
            <numerusform>在图库中查找 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Find this picture in the library</source>
        <translation>在图库中查找这张图片</translation>
    </message>
    <message>
        <source>Neither a folder nor a picture</source>
        <translation>既不是文件夹也不是图片</translation>
    </message>
    <message>
        <source>Nothing is added or changed.</source>
        <translation>不会添加或更改任何内容。</translation>
    </message>
    <message>
        <source>Save the picture first: Lookalike fetches nothing by itself.</source>
        <translation>请先保存图片：Lookalike 不会自行下载任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln folder(s)</source>
        <translation>
            <numerusform>扫描 %Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>They are added to what is searched.</source>
        <translation>将加入扫描范围。</translation>
    </message>
    <message>
        <source>This lies on another computer</source>
        <translation>它在另一台电脑上</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>1 Nothing leaves this computer  ·  2 Nothing is removed without the trash, a second check and undo  ·  3 Originals are never changed</source>
        <translation>1 任何内容都不离开这台电脑  ·  2 没有回收站、二次检查和撤销，就不移除任何内容  ·  3 原图绝不更改</translation>
    </message>
    <message>
        <source>Add Pictures folder</source>
        <translation>添加“图片”文件夹</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Drop folders here to find duplicates</source>
        <translation>将文件夹拖到这里，查找重复照片</translation>
    </message>
    <message>
        <source>or a picture, to find where it is in your library</source>
        <translation>或拖入一张图片，看它在图库中的位置</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>* stands for any letters of a name, ** for any folders; upper and lower case are the same.</source>
        <translation>* 代表名称中的任意字符，** 代表任意文件夹；不区分大小写。</translation>
    </message>
    <message>
        <source>Look into hidden files and folders too</source>
        <translation>同时查看隐藏的文件和文件夹</translation>
    </message>
    <message>
        <source>Pass over these as well, one pattern in a line</source>
        <translation>另外略过以下内容，每行一个模式</translation>
    </message>
    <message>
        <source>Pass over trash, caches of other programs and folders of the system</source>
        <translation>略过回收站、其他程序的缓存和系统文件夹</translation>
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
        <translation>%1：%2，更好</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>What the photos differ in</source>
        <translation>照片的差异</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Another scan is using this library. Try again when it is done.</source>
        <translation>另一个扫描正在使用此图库。请等它结束后再试。</translation>
    </message>
    <message>
        <source>The deep method needs the network, which is not installed yet.</source>
        <translation>深度方法需要神经网络，尚未安装。</translation>
    </message>
    <message>
        <source>The file of the library belongs to another program. It was left untouched.</source>
        <translation>图库文件属于另一个程序，未作改动。</translation>
    </message>
    <message>
        <source>The files of the network are damaged. Install them again.</source>
        <translation>神经网络的文件已损坏。请重新安装。</translation>
    </message>
    <message>
        <source>The files of the network cannot be written.</source>
        <translation>无法写入神经网络的文件。</translation>
    </message>
    <message>
        <source>The library cannot be written: the disk is full, or the folder is write-protected.</source>
        <translation>无法写入图库：磁盘已满，或文件夹有写保护。</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>图库已损坏。</translation>
    </message>
    <message>
        <source>The network cannot run on this computer.</source>
        <translation>神经网络无法在这台电脑上运行。</translation>
    </message>
    <message>
        <source>The network could not be fetched. What came is kept, and the next try goes on from there.</source>
        <translation>无法下载神经网络。已收到的部分会保留，下次从那里继续。</translation>
    </message>
    <message>
        <source>The report cannot be written.</source>
        <translation>无法写入报告。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>此文件已不存在。</translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation>没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>无法扫描此文件夹。</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lookalike. Please update; nothing was changed.</source>
        <translation>此图库由较新版本的 Lookalike 创建。请更新程序；未作任何更改。</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>无法读取此图片。</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>此图片的像素过多。</translation>
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
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>选择要扫描的文件夹</translation>
    </message>
    <message>
        <source>Choose pictures to find</source>
        <translation>选择要查找的图片</translation>
    </message>
    <message>
        <source>Choose the folder that photos go to</source>
        <translation>选择照片要移到的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder whose photos stay</source>
        <translation>选择要保留其照片的文件夹</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>Page with pictures (*.html)</source>
        <translation>带图片的网页 (*.html)</translation>
    </message>
    <message>
        <source>Save a report of the groups</source>
        <translation>保存分组报告</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter the groups</source>
        <translation>筛选组</translation>
    </message>
    <message>
        <source>Filter: name, folder, kind:edited, size:&gt;5MB, date:2019</source>
        <translation>筛选：名称、文件夹、kind:edited、size:&gt;5MB、date:2019</translation>
    </message>
</context>
<context>
    <name>FlickerBar</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Press F for the other photo, hold it to go on.</source>
        <translation>按 F 显示另一张照片，按住则持续切换。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of the flicker</source>
        <translation>闪切速度</translation>
    </message>
</context>
<context>
    <name>FoldersModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>not there at the moment</source>
        <translation>目前不在</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>reference folder: compared, never touched</source>
        <translation>参考文件夹：只比较，绝不改动</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>Add folders</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>扫描的文件夹</translation>
    </message>
    <message>
        <source>Its photos stay as they are, and what is known of them is kept</source>
        <translation>其中的照片保持原样，已知的信息也会保留</translation>
    </message>
    <message>
        <source>Reference: compare only, never touch</source>
        <translation>参考：只比较，绝不改动</translation>
    </message>
    <message>
        <source>Search this folder no more</source>
        <translation>不再扫描此文件夹</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
</context>
<context>
    <name>FormatsPage</name>
    <message>
        <source>Camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>Scans look for photos of these formats. They are told by their content, not by their names.</source>
        <translation>扫描会查找这些格式的照片，按内容而不是按名称识别。</translation>
    </message>
    <message>
        <source>cannot be read here: its decoder is missing</source>
        <translation>无法读取：缺少解码器</translation>
    </message>
    <message>
        <source>read here, decoder %1</source>
        <translation>可以读取，解码器 %1</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted as it is</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>nothing to free</source>
        <translation>没有可释放的空间</translation>
    </message>
    <message>
        <source>{size} could be freed</source>
        <translation>可释放 {size}</translation>
    </message>
</context>
<context>
    <name>GroupsCanvas</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>显示全部 %1</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Never group these photos together again</source>
        <translation>今后不再把这些照片分到一组</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>并排查看这些照片</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
</context>
<context>
    <name>HistogramModel</name>
    <message>
        <source>edited</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>same picture</source>
        <translation>同一图片</translation>
    </message>
    <message>
        <source>similar scene</source>
        <translation>相似场景</translation>
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
        <translation>要求的相似程度</translation>
    </message>
    <message>
        <source>Show what is at least %1 alike</source>
        <translation>显示相似度至少 %1 的照片</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>没有匹配</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Batches</source>
        <translation>操作</translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln photo(s) back</source>
        <translation>
            <numerusform>恢复 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring the %Ln selected back</source>
        <translation>
            <numerusform>恢复所选的 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>筛选照片</translation>
    </message>
    <message>
        <source>Filter: file, folder, state, reason</source>
        <translation>筛选：文件、文件夹、状态、原因</translation>
    </message>
    <message>
        <source>Nothing was removed yet.</source>
        <translation>还没有移除任何内容。</translation>
    </message>
    <message>
        <source>Photos of the batch</source>
        <translation>该操作的照片</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>移除记录</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%Ln can be undone</source>
        <translation>
            <numerusform>%Ln 张可以撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed</source>
        <translation>
            <numerusform>%Ln 张未移走</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln 张已撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>HitsView</name>
    <message>
        <source>Photos found</source>
        <translation>找到的照片</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About the photo</source>
        <translation>关于照片</translation>
    </message>
    <message>
        <source>Select a photo to see why it is here and what differs.</source>
        <translation>选择一张照片，查看它在此处的原因和差异。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>better than the kept photo: {value}</source>
        <translation>优于保留的照片：{value}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>kept photo has GPS, this one has not</source>
        <translation>保留的照片有 GPS，这张没有</translation>
    </message>
    <message>
        <source>kept photo has a colour profile, this one has not</source>
        <translation>保留的照片有色彩配置文件，这张没有</translation>
    </message>
    <message>
        <source>kept photo has a date, this one has not</source>
        <translation>保留的照片有日期，这张没有</translation>
    </message>
    <message>
        <source>kept photo is better: {value}</source>
        <translation>保留的照片更好：{value}</translation>
    </message>
    <message>
        <source>kept photo is rated, this one is not</source>
        <translation>保留的照片有评分，这张没有</translation>
    </message>
    <message>
        <source>kept photo is sharper</source>
        <translation>保留的照片更清晰</translation>
    </message>
    <message>
        <source>kept photo tells its camera, this one does not</source>
        <translation>保留的照片有相机信息，这张没有</translation>
    </message>
    <message>
        <source>kept photo tells its lens, this one does not</source>
        <translation>保留的照片有镜头信息，这张没有</translation>
    </message>
    <message>
        <source>kept photo: {value}</source>
        <translation>保留的照片：{value}</translation>
    </message>
    <message>
        <source>sharper than the kept photo</source>
        <translation>比保留的照片更清晰</translation>
    </message>
    <message>
        <source>this one has GPS, the kept photo has not</source>
        <translation>这张有 GPS，保留的照片没有</translation>
    </message>
    <message>
        <source>this one has a colour profile, the kept photo has not</source>
        <translation>这张有色彩配置文件，保留的照片没有</translation>
    </message>
    <message>
        <source>this one has a date, the kept photo has not</source>
        <translation>这张有日期，保留的照片没有</translation>
    </message>
    <message>
        <source>this one is rated, the kept photo is not</source>
        <translation>这张有评分，保留的照片没有</translation>
    </message>
    <message>
        <source>this one tells its camera, the kept photo does not</source>
        <translation>这张有相机信息，保留的照片没有</translation>
    </message>
    <message>
        <source>this one tells its lens, the kept photo does not</source>
        <translation>这张有镜头信息，保留的照片没有</translation>
    </message>
    <message>
        <source>{size}, {format}</source>
        <translation>{size}，{format}</translation>
    </message>
    <message>
        <source>{size}, {format} quality {quality}</source>
        <translation>{size}，{format} 质量 {quality}</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 个匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsPanel</name>
    <message>
        <source>Another shot of the same, such as a burst</source>
        <translation>同一景物的另一次拍摄，例如连拍</translation>
    </message>
    <message>
        <source>Cropped, framed, captioned or painted on</source>
        <translation>裁剪、加框、加文字或涂画</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Saved anew, resized, recoloured, turned or mirrored</source>
        <translation>重新保存、缩放、调色、旋转或镜像</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>显示所有类型</translation>
    </message>
    <message>
        <source>Show only this kind</source>
        <translation>只显示此类型</translation>
    </message>
    <message>
        <source>The same bytes, whatever the file is called</source>
        <translation>字节相同，无论文件叫什么</translation>
    </message>
    <message>
        <source>The same coded picture; what is written about it differs</source>
        <translation>编码的图片相同，附带的信息不同</translation>
    </message>
</context>
<context>
    <name>MachineReport</name>
    <message>
        <source>Comparing activations</source>
        <translation>比较激活值</translation>
    </message>
    <message>
        <source>Comparing hashes</source>
        <translation>比较哈希</translation>
    </message>
    <message>
        <source>Cores used</source>
        <translation>使用的核心</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>查找近邻</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>came with Lookalike, can run</source>
        <translation>随 Lookalike 提供，可以运行</translation>
    </message>
    <message>
        <source>can run</source>
        <translation>可以运行</translation>
    </message>
    <message>
        <source>cannot be read here</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot run here</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>held down by the environment</source>
        <translation>受环境限制</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Among photos found</source>
        <translation>在找到的照片中</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回分组</translation>
    </message>
    <message>
        <source>Compare with the picture asked about</source>
        <translation>与查找的图片比较</translation>
    </message>
    <message>
        <source>Find the picture in the clipboard</source>
        <translation>查找剪贴板中的图片</translation>
    </message>
    <message>
        <source>That is neither a folder nor a picture.</source>
        <translation>这既不是文件夹也不是图片。</translation>
    </message>
    <message>
        <source>That lies on another computer, and Lookalike fetches nothing. Save the picture first.</source>
        <translation>它在另一台电脑上，Lookalike 不会下载。请先保存图片。</translation>
    </message>
    <message>
        <source>The VGG16 model is ready. The next scan finds similar scenes too.</source>
        <translation>VGG16 模型已就绪。下次扫描也会找到相似场景。</translation>
    </message>
    <message>
        <source>While comparing</source>
        <translation>比较时</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>How similarity works</source>
        <translation>相似度的原理</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>快速入门</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>疑难解答</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>MarkedPanel</name>
    <message>
        <source>Accepted groups</source>
        <translation>已接受的组</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Photos that you declared different are not shown together any more</source>
        <translation>声明为不是重复的照片不再一起显示</translation>
    </message>
    <message>
        <source>Show only groups with marked photos</source>
        <translation>只显示含有标记照片的组</translation>
    </message>
    <message>
        <source>Show the groups that you accepted as they are</source>
        <translation>显示已接受现状的组</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>待移除</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln photo(s) are marked to be removed</source>
        <translation>
            <numerusform>已将 %Ln 张照片标记为移除</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is marked there holds {size}.</source>
        <translation>其中所有已标记的照片共占 {size}。</translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %Ln photo(s).</source>
        <translation>
            <numerusform>已取消 %Ln 张照片的标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules cannot be kept. ({reason})</source>
        <translation>无法保存规则。({reason})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln group(s)</source>
        <translation>
            <numerusform>在 %Ln 个组中</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} {groups}.</source>
        <comment>“3 photos are marked to be removed in 2 groups.”</comment>
        <translation>{groups}，{photos}。</translation>
    </message>
</context>
<context>
    <name>MarkingActions</name>
    <message>
        <source>Auto-mark…</source>
        <translation>自动标记…</translation>
    </message>
    <message>
        <source>Mark the photos of groups by rules</source>
        <translation>按规则标记各组的照片</translation>
    </message>
</context>
<context>
    <name>MarkingFoot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Marks alone are set: nothing is removed before you have looked at it.</source>
        <translation>只设置标记：未经查看，不会移除任何照片。</translation>
    </message>
</context>
<context>
    <name>MarkingHead</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Another photo stays</source>
        <translation>保留另一张照片</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回各组</translation>
    </message>
    <message>
        <source>Which groups are shown</source>
        <translation>显示哪些组</translation>
    </message>
</context>
<context>
    <name>MarkingPage</name>
    <message numerus="yes">
        <source>%Ln marked before</source>
        <translation>
            <numerusform>%Ln 张先前已标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) go</source>
        <translation>
            <numerusform>移走 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>All is marked like that already</source>
        <translation>都已这样标记</translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation>更改标记</translation>
    </message>
    <message>
        <source>In every group the photo stays that was suggested</source>
        <translation>每组保留的都是建议的照片</translation>
    </message>
    <message>
        <source>Looking at the groups</source>
        <translation>正在查看各组</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln photo(s)</source>
        <translation>
            <numerusform>标记 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark photos</source>
        <translation>标记照片</translation>
    </message>
    <message>
        <source>No mark changes</source>
        <translation>没有标记会改变</translation>
    </message>
    <message>
        <source>Photos that are marked to be removed stay so.</source>
        <translation>已标记为移除的照片保持不变。</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>替换先前的标记</translation>
    </message>
    <message>
        <source>The rules mark nothing that is not marked.</source>
        <translation>按这些规则没有新的照片需要标记。</translation>
    </message>
    <message>
        <source>These rules make no sense</source>
        <translation>这些规则没有意义</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln of them another photo stays than was suggested</source>
        <translation>
            <numerusform>其中 %Ln 组保留的照片与建议不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>marks change in %Ln group(s)</source>
        <translation>
            <numerusform>%Ln 个组的标记会改变</numerusform>
        </translation>
    </message>
    <message>
        <source>no mark changes</source>
        <translation>没有标记会改变</translation>
    </message>
    <message numerus="yes">
        <source>the mark is taken off %Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片的标记会取消</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}，{size}</translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Measure them</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measuring how sharp photos are</source>
        <translation>正在测量照片的清晰度</translation>
    </message>
    <message>
        <source>Progress of measuring</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message numerus="yes">
        <source>The rules ask how sharp photos are, or whether they were enlarged. %Ln photo(s) are not measured yet; until then the next rule decides.</source>
        <translation>
            <numerusform>这些规则要看清晰度或是否经过放大。还有 %Ln 张照片未测量；在此之前由下一条规则决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Measuring ended unexpectedly. What was measured is kept; begin again to go on.</source>
        <translation>测量意外结束。已测量的结果已保留；请重新开始以继续。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a menu</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>NoGroups</name>
    <message numerus="yes">
        <source>%Ln match(es) are hidden by the line drawn, or are of other kinds.</source>
        <translation>
            <numerusform>%Ln 个匹配因范围或类型而隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one of the kinds in the column beside.</source>
        <translation>请在旁边一栏至少选择一种类型。</translation>
    </message>
    <message>
        <source>Draw the line lower</source>
        <translation>降低下限</translation>
    </message>
    <message>
        <source>Groups appear here as soon as they are found.</source>
        <translation>找到的组会立即显示在这里。</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复照片</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>没有重复</translation>
    </message>
    <message>
        <source>No group matches the filter</source>
        <translation>没有符合筛选的组</translation>
    </message>
    <message>
        <source>No kind is chosen</source>
        <translation>未选择类型</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>No two photos in these folders look alike.</source>
        <translation>这些文件夹中没有相似的照片。</translation>
    </message>
    <message>
        <source>Nothing is as alike as that</source>
        <translation>没有这么相似的照片</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>正在打开图库</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scan the folders to see what looks alike in them.</source>
        <translation>扫描文件夹，查看其中有哪些相似照片。</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>显示所有组</translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message numerus="yes">
        <source>%Ln photo(s) lie above the upper end of the line.</source>
        <translation>
            <numerusform>%Ln 张照片高于上限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) of other kinds do.</source>
        <translation>
            <numerusform>其他类型中有 %Ln 张照片与它相似。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add the folders with your photos. Once they are scanned, this is asked again.</source>
        <translation>请添加存放照片的文件夹。扫描后会再次查找。</translation>
    </message>
    <message>
        <source>Choose all kinds</source>
        <translation>选择所有类型</translation>
    </message>
    <message>
        <source>Draw the line at %1</source>
        <translation>将下限设为 %1</translation>
    </message>
    <message>
        <source>Looking through your library</source>
        <translation>正在图库中查找</translation>
    </message>
    <message>
        <source>No other photo in your library looks like this</source>
        <translation>图库中没有其他照片与它相似</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this</source>
        <translation>图库中没有与它相似的照片</translation>
    </message>
    <message>
        <source>Nothing in your library looks like this at %1</source>
        <translation>图库中没有相似度达到 %1 的照片</translation>
    </message>
    <message>
        <source>Nothing of the kinds chosen looks like this</source>
        <translation>所选类型中没有与它相似的照片</translation>
    </message>
    <message>
        <source>Once the scan is done, this is asked again.</source>
        <translation>扫描结束后会再次查找。</translation>
    </message>
    <message>
        <source>Only photos that are more alike were found</source>
        <translation>只找到更相似的照片</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>正在打开图库</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scan the folders first. Once that is done, this is asked again.</source>
        <translation>请先扫描文件夹，之后会再次查找。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The nearest is %1 alike.</source>
        <translation>最接近的相似度为 %1。</translation>
    </message>
    <message>
        <source>There are no photos to look through yet</source>
        <translation>还没有可供查找的照片</translation>
    </message>
    <message>
        <source>This picture cannot be looked for</source>
        <translation>无法查找此图片</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
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
        <translation>它被移动、重命名或删除，或其驱动器未连接。</translation>
    </message>
    <message>
        <source>This photo cannot be read</source>
        <translation>无法读取此照片</translation>
    </message>
    <message>
        <source>This photo is changing just now</source>
        <translation>此照片正在变化</translation>
    </message>
    <message>
        <source>This photo is not there any more</source>
        <translation>此照片已不在</translation>
    </message>
    <message>
        <source>This photo is too large to be shown</source>
        <translation>此照片太大，无法显示</translation>
    </message>
    <message>
        <source>This photo may not be read</source>
        <translation>没有读取此照片的权限</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>best</source>
        <comment>corner of the photo suggested to stay</comment>
        <translation>最佳</translation>
    </message>
    <message>
        <source>best of its group</source>
        <translation>组内最佳</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>在参考文件夹中</translation>
    </message>
    <message>
        <source>incomplete file</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>已标记为保留</translation>
    </message>
    <message>
        <source>marked to be removed</source>
        <translation>已标记为移除</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>相似度 {percent}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Exclusions</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep these rules under a name…</source>
        <translation>为这些规则命名并保存…</translation>
    </message>
    <message>
        <source>Keep, rename or forget rules</source>
        <translation>保存、重命名或删除规则</translation>
    </message>
    <message>
        <source>Name for these rules</source>
        <translation>这些规则的名称</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rules of the program go by that name. Choose another one.</source>
        <translation>程序自带的规则已使用此名称。请另选一个。</translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation>自定义规则</translation>
    </message>
    <message>
        <source>Rules that go by a name</source>
        <translation>已命名的规则</translation>
    </message>
    <message>
        <source>Takes the place of the rules that go by that name.</source>
        <translation>将替换同名的规则。</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Groups in which marks change</source>
        <translation>标记会改变的组</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>See these photos side by side</source>
        <translation>并排查看这些照片</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ProblemColumns</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>While</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Decoding it would take {size} of memory, more than {most}.</source>
        <translation>解码需要 {size} 内存，超过 {most}。</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <source>It changed after it was found; the next scan will look at it again.</source>
        <translation>找到后发生了变化；下次扫描会重新查看。</translation>
    </message>
    <message>
        <source>It changed while it was read; the next scan will look at it again.</source>
        <translation>读取时发生了变化；下次扫描会重新查看。</translation>
    </message>
    <message>
        <source>It could not be described ({reason}).</source>
        <translation>无法提取特征（{reason}）。</translation>
    </message>
    <message>
        <source>It could not be measured ({reason}).</source>
        <translation>无法测量（{reason}）。</translation>
    </message>
    <message>
        <source>It has {size}, more than the {most} that a photo may have.</source>
        <translation>大小为 {size}，超过照片上限 {most}。</translation>
    </message>
    <message>
        <source>It holds no picture of a kind that can be decoded here.</source>
        <translation>其中没有可以解码的图片。</translation>
    </message>
    <message>
        <source>It holds no picture that is known here.</source>
        <translation>其中没有支持的图片。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>It is named like a photo, but holds none that is known here.</source>
        <translation>名称像照片，但其中没有支持的照片。</translation>
    </message>
    <message>
        <source>It is named like a photo, but is empty.</source>
        <translation>名称像照片，但内容为空。</translation>
    </message>
    <message>
        <source>It is no photo any more.</source>
        <translation>已不是照片。</translation>
    </message>
    <message>
        <source>It is not a file any more.</source>
        <translation>已不是文件。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>已不在。</translation>
    </message>
    <message>
        <source>It vanished during the scan.</source>
        <translation>在扫描期间消失。</translation>
    </message>
    <message>
        <source>It was in hand when the program ended, and could not be tried again.</source>
        <translation>程序结束时正在处理它，未能再次尝试。</translation>
    </message>
    <message>
        <source>Its folder is offline. Connect the drive and try again.</source>
        <translation>其文件夹离线。请连接驱动器后重试。</translation>
    </message>
    <message>
        <source>Its header is not that of a picture.</source>
        <translation>文件头不是图片的文件头。</translation>
    </message>
    <message>
        <source>JPEG XL samples of an unknown kind ({kind}).</source>
        <translation>JPEG XL 样本类型未知（{kind}）。</translation>
    </message>
    <message>
        <source>Next to nothing of the picture could be decoded.</source>
        <translation>图片几乎无法解码。</translation>
    </message>
    <message>
        <source>Reading it crashes the decoder, so it is left out.</source>
        <translation>读取它会使解码器崩溃，因此略过。</translation>
    </message>
    <message>
        <source>Reading it takes more than {seconds} s, so it is left out.</source>
        <translation>读取它需要超过 {seconds} 秒，因此略过。</translation>
    </message>
    <message>
        <source>The coded picture is damaged or cut off.</source>
        <translation>编码的图片已损坏或被截断。</translation>
    </message>
    <message>
        <source>The coded pixels are damaged.</source>
        <translation>编码的像素已损坏。</translation>
    </message>
    <message>
        <source>The file cannot be looked at: {reason}.</source>
        <translation>无法查看文件：{reason}。</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>文件被截断。</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>无法读取文件夹：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>The folder is empty, perhaps its drive is away; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>文件夹为空，可能驱动器不在；其中已知的 %Ln 张照片会保留记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is not there now; the %Ln photo(s) known in it are kept.</source>
        <translation>
            <numerusform>文件夹目前不在；其中已知的 %Ln 张照片会保留记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder vanished while it was being read.</source>
        <translation>文件夹在读取时消失。</translation>
    </message>
    <message>
        <source>The picture has no pixels ({width} × {height}).</source>
        <translation>图片没有像素（{width} × {height}）。</translation>
    </message>
    <message>
        <source>The structure of the file is damaged.</source>
        <translation>文件结构已损坏。</translation>
    </message>
    <message>
        <source>There are no pixels in it.</source>
        <translation>其中没有像素。</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>其中没有图片。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>You have no rights to read it.</source>
        <translation>没有读取权限。</translation>
    </message>
    <message>
        <source>{scans} scans over {megapixels} megapixels would take minutes.</source>
        <translation>在 {megapixels} 百万像素上扫描 {scans} 遍需要数分钟。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are {megapixels} megapixels, more than {most}.</source>
        <translation>{width} × {height} 像素即 {megapixels} 百万像素，超过 {most}。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Filter the problems</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Filter: file, folder, reason</source>
        <translation>筛选：文件、文件夹、原因</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>looking through folders</source>
        <translation>查看文件夹</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>A report could not be saved.</source>
        <translation>无法保存报告。</translation>
    </message>
    <message>
        <source>A report was saved on this computer. It lists no photos, and goes nowhere unless you send it.</source>
        <translation>报告已保存在这台电脑上。其中不含照片名称，除非主动发送，否则不会传到任何地方。</translation>
    </message>
    <message>
        <source>Another window of Lookalike shows this library too. That is safe: what you decide here appears there too.</source>
        <translation>Lookalike 的另一个窗口也在显示此图库。这是安全的：在这里的决定也会出现在那里。</translation>
    </message>
    <message>
        <source>Lookalike crashed last time. Your photos and your library are well.</source>
        <translation>Lookalike 上次崩溃了。照片和图库完好。</translation>
    </message>
    <message>
        <source>Lookalike was ended from outside last time, before it could close. Nothing was lost.</source>
        <translation>Lookalike 上次在关闭前被外部结束。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Something went wrong inside Lookalike. Your photos are untouched, and the window goes on.</source>
        <translation>Lookalike 内部出错。照片未受影响，窗口可以继续使用。</translation>
    </message>
    <message>
        <source>The file of your preferences was damaged. What could not be read is as when new: {path}</source>
        <translation>首选项文件已损坏。无法读取的内容恢复为初始值：{path}</translation>
    </message>
    <message>
        <source>The processor cannot be used as asked: {reason}</source>
        <translation>无法按要求使用处理器：{reason}</translation>
    </message>
    <message>
        <source>The scan is done: {photos} in {time}, {new} of them new or changed.</source>
        <translation>扫描完成：{photos}，用时 {time}，其中 {new} 张是新的或有变化。</translation>
    </message>
    <message>
        <source>Thumbnails cannot be kept on the disk: {reason}. They are made again each time, which takes a moment longer.</source>
        <translation>无法在磁盘上保留缩略图：{reason}。每次都要重新生成，会稍慢一些。</translation>
    </message>
    <message>
        <source>Your preferences cannot be read, so they are as when new: {path}</source>
        <translation>无法读取首选项，因此使用初始值：{path}</translation>
    </message>
    <message>
        <source>Your preferences cannot be saved, so they last until you close the window: {path}</source>
        <translation>无法保存首选项，因此只在关闭窗口前有效：{path}</translation>
    </message>
</context>
<context>
    <name>QueryBinding</name>
    <message numerus="yes">
        <source>%Ln photo(s) look like it</source>
        <translation>
            <numerusform>%Ln 张照片与它相似</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 alike</source>
        <translation>相似度至少 %1</translation>
    </message>
    <message>
        <source>Less than %1 alike</source>
        <translation>相似度低于 %1</translation>
    </message>
    <message>
        <source>Outside of the line and the kinds chosen</source>
        <translation>范围之外或未选的类型</translation>
    </message>
</context>
<context>
    <name>RangeChart</name>
    <message>
        <source>to %1</source>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Suggested to stay: {reason}</source>
        <translation>建议保留：{reason}</translation>
    </message>
    <message>
        <source>altered in places</source>
        <translation>局部改动</translation>
    </message>
    <message>
        <source>another shot</source>
        <translation>另一次拍摄</translation>
    </message>
    <message>
        <source>better format</source>
        <translation>格式更好</translation>
    </message>
    <message>
        <source>border added</source>
        <translation>加了边框</translation>
    </message>
    <message>
        <source>camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>crop {percent}</source>
        <translation>裁剪 {percent}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>first by name</source>
        <translation>按名称排在最前</translation>
    </message>
    <message>
        <source>fits the path pattern</source>
        <translation>符合路径模式</translation>
    </message>
    <message>
        <source>has a date</source>
        <translation>有日期</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>有地点</translation>
    </message>
    <message>
        <source>higher rating</source>
        <translation>评分更高</translation>
    </message>
    <message>
        <source>in a folder that comes first</source>
        <translation>在优先的文件夹中</translation>
    </message>
    <message>
        <source>in a reference folder</source>
        <translation>在参考文件夹中</translation>
    </message>
    <message>
        <source>larger file</source>
        <translation>文件更大</translation>
    </message>
    <message>
        <source>less compressed</source>
        <translation>压缩更少</translation>
    </message>
    <message>
        <source>longer name</source>
        <translation>名称更长</translation>
    </message>
    <message>
        <source>looks alike in parts</source>
        <translation>部分相似</translation>
    </message>
    <message>
        <source>marked to be kept</source>
        <translation>已标记为保留</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>more pixels</source>
        <translation>像素更多</translation>
    </message>
    <message>
        <source>moved a little</source>
        <translation>略有移动</translation>
    </message>
    <message>
        <source>newer file</source>
        <translation>文件更新</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>未编辑</translation>
    </message>
    <message>
        <source>not enlarged</source>
        <translation>未放大</translation>
    </message>
    <message>
        <source>not marked to be removed</source>
        <translation>未标记为移除</translation>
    </message>
    <message>
        <source>older file</source>
        <translation>文件更旧</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>尺寸不同</translation>
    </message>
    <message>
        <source>overlap {percent}</source>
        <translation>重叠 {percent}</translation>
    </message>
    <message>
        <source>rated or edited</source>
        <translation>有评分或经编辑</translation>
    </message>
    <message>
        <source>re-encoded</source>
        <translation>重新编码</translation>
    </message>
    <message>
        <source>same bytes</source>
        <translation>字节相同</translation>
    </message>
    <message>
        <source>same picture, other metadata</source>
        <translation>图片相同，元数据不同</translation>
    </message>
    <message>
        <source>sharper</source>
        <translation>更清晰</translation>
    </message>
    <message>
        <source>shorter path</source>
        <translation>路径更短</translation>
    </message>
    <message>
        <source>shows the same scene</source>
        <translation>场景相同</translation>
    </message>
    <message>
        <source>smaller file</source>
        <translation>文件更小</translation>
    </message>
    <message>
        <source>taken earlier</source>
        <translation>拍摄更早</translation>
    </message>
    <message>
        <source>taken later</source>
        <translation>拍摄更晚</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>turned and mirrored</source>
        <translation>旋转并镜像</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>旋转 {degrees}°</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>上下颠倒</translation>
    </message>
    <message>
        <source>{format} and {other}</source>
        <translation>{format} 和 {other}</translation>
    </message>
    <message>
        <source>{kind}: {reason}</source>
        <comment>of a match, such as “Edited: crop 80 %”</comment>
        <translation>{kind}：{reason}</translation>
    </message>
    <message>
        <source>{seconds} s apart</source>
        <translation>相隔 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>%Ln photo(s) copied to {folder}</source>
        <translation>
            <numerusform>%Ln 张照片已复制到 {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to the trash</source>
        <translation>
            <numerusform>%Ln 张照片已移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) moved to {folder}</source>
        <translation>
            <numerusform>%Ln 张照片已移到 {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) replaced by hard links</source>
        <translation>
            <numerusform>%Ln 张照片已替换为硬链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) share their bytes now</source>
        <translation>
            <numerusform>%Ln 张照片现在共享数据</numerusform>
        </translation>
    </message>
    <message>
        <source>A hard link</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <source>A link would tie it to a file in a reference folder.</source>
        <translation>链接会使它与参考文件夹中的文件相连。</translation>
    </message>
    <message>
        <source>A photo that belongs to it would be lost or has to stay.</source>
        <translation>与它成套的照片会丢失或必须保留。</translation>
    </message>
    <message>
        <source>An edited version</source>
        <translation>改动过的版本</translation>
    </message>
    <message>
        <source>Another program is working on it.</source>
        <translation>另一个程序正在使用它。</translation>
    </message>
    <message>
        <source>Another shot, or alike in parts only</source>
        <translation>另一次拍摄，或只有部分相似</translation>
    </message>
    <message>
        <source>Back in its place</source>
        <translation>已回到原处</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copied to {folder}</source>
        <translation>已复制到 {folder}</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>将 %Ln 张照片复制到文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying to the folder</source>
        <translation>正在复制到文件夹</translation>
    </message>
    <message>
        <source>In the folder</source>
        <translation>在文件夹中</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>It changed after the scan.</source>
        <translation>扫描后发生了变化。</translation>
    </message>
    <message>
        <source>It has further names, which would be cut off from it.</source>
        <translation>它还有其他名称，会因此脱离。</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>已不在。</translation>
    </message>
    <message>
        <source>It is marked to be kept.</source>
        <translation>已标记为保留。</translation>
    </message>
    <message>
        <source>It is no longer where it was put.</source>
        <translation>已不在移到的位置。</translation>
    </message>
    <message>
        <source>It is no plain file any more.</source>
        <translation>已不是普通文件。</translation>
    </message>
    <message>
        <source>It is the very file that stays, under another name.</source>
        <translation>它就是要保留的那个文件，只是名称不同。</translation>
    </message>
    <message>
        <source>It lies in a reference folder.</source>
        <translation>它在参考文件夹中。</translation>
    </message>
    <message>
        <source>It was begun and is set right at the next start.</source>
        <translation>已开始但未完成，将在下次启动时处理好。</translation>
    </message>
    <message>
        <source>Its drive knows no such links.</source>
        <translation>其驱动器不支持这种链接。</translation>
    </message>
    <message>
        <source>Its folder is gone or became a link.</source>
        <translation>其文件夹已不在或变成了链接。</translation>
    </message>
    <message>
        <source>Its folder may not be changed.</source>
        <translation>其文件夹不可更改。</translation>
    </message>
    <message>
        <source>Its metadata differ</source>
        <translation>元数据不同</translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln photo(s) share their bytes</source>
        <translation>
            <numerusform>让 %Ln 张照片共享数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Letting files share their bytes</source>
        <translation>正在让文件共享数据</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the folder</source>
        <translation>
            <numerusform>将 %Ln 张照片移到文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln photo(s) to the trash</source>
        <translation>
            <numerusform>将 %Ln 张照片移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to {folder}</source>
        <translation>已移到 {folder}</translation>
    </message>
    <message>
        <source>Moving to the folder</source>
        <translation>正在移到文件夹</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>正在移到回收站</translation>
    </message>
    <message>
        <source>No photo that stays was found to show the same.</source>
        <translation>保留的照片中没有确定显示相同内容的照片。</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Nothing was written into its file.</source>
        <translation>没有向其文件写入任何内容。</translation>
    </message>
    <message>
        <source>Only files with equal bytes can share them.</source>
        <translation>只有字节相同的文件才能共享数据。</translation>
    </message>
    <message>
        <source>Only files with equal bytes, on drives that can do it: each keeps its name and its place, and takes room only once one of them is changed.</source>
        <translation>只处理字节相同的文件，且驱动器支持：每个文件保留名称和位置，只有其中一个更改后才占用空间。</translation>
    </message>
    <message>
        <source>Only files with equal bytes: each keeps its name and its place, and becomes the same file as the one that stays. Who changes one of them later changes both.</source>
        <translation>只处理字节相同的文件：每个文件保留名称和位置，并与保留的文件成为同一个文件。以后更改其中一个，两个都会改变。</translation>
    </message>
    <message>
        <source>Photos are copied with their folders, nothing is overwritten, and all stay where they are.</source>
        <translation>照片连同文件夹一起复制，不覆盖任何内容，原照片都留在原处。</translation>
    </message>
    <message>
        <source>Photos keep their folders below the one that you choose, and nothing there is overwritten. All of it can be undone, after days too.</source>
        <translation>照片在所选文件夹下保持原有的文件夹结构，不覆盖任何内容。一切都可以撤销，几天后也可以。</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln photo(s) by hard links</source>
        <translation>
            <numerusform>将 %Ln 张照片替换为硬链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by hard links</source>
        <translation>已替换为硬链接</translation>
    </message>
    <message>
        <source>Replacing by hard links</source>
        <translation>正在替换为硬链接</translation>
    </message>
    <message>
        <source>Right before each photo goes, it and the one that stays are looked at once more. Nothing is deleted for good, and all of it can be undone, after days too.</source>
        <translation>每张照片移走之前，都会再次检查它和保留的照片。任何内容都不会永久删除，一切都可以撤销，几天后也可以。</translation>
    </message>
    <message>
        <source>Share their bytes</source>
        <translation>共享数据</translation>
    </message>
    <message>
        <source>Shares its bytes</source>
        <translation>共享数据</translation>
    </message>
    <message>
        <source>Stayed where it was</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The folder to move to cannot be used.</source>
        <translation>无法使用目标文件夹。</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read as a picture.</source>
        <translation>保留的照片无法作为图片读取。</translation>
    </message>
    <message>
        <source>The photo that stays changed after the scan.</source>
        <translation>保留的照片在扫描后发生了变化。</translation>
    </message>
    <message>
        <source>The photo that stays has fewer pixels</source>
        <translation>保留的照片像素更少</translation>
    </message>
    <message>
        <source>The photo that stays is damaged</source>
        <translation>保留的照片已损坏</translation>
    </message>
    <message>
        <source>The photo that stays is gone.</source>
        <translation>应保留的照片已不在。</translation>
    </message>
    <message>
        <source>The photo that stays is on a drive that is away</source>
        <translation>保留的照片所在的驱动器不在</translation>
    </message>
    <message>
        <source>The photo that was to stay is to go as well.</source>
        <translation>应保留的照片也要移走。</translation>
    </message>
    <message>
        <source>The place is taken.</source>
        <translation>该位置已被占用。</translation>
    </message>
    <message>
        <source>The system refused.</source>
        <translation>系统拒绝了操作。</translation>
    </message>
    <message>
        <source>The two files lie on different drives.</source>
        <translation>两个文件在不同的驱动器上。</translation>
    </message>
    <message>
        <source>The work was interrupted before.</source>
        <translation>操作之前被中断。</translation>
    </message>
    <message>
        <source>There is no trash on its drive. Move it to a folder instead.</source>
        <translation>其驱动器没有回收站。请改为移到文件夹。</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>What is written in it alone could not be carried over.</source>
        <translation>仅写在这张照片中的信息无法转移。</translation>
    </message>
    <message>
        <source>has more pixels</source>
        <translation>像素更多</translation>
    </message>
    <message>
        <source>the other is away</source>
        <translation>另一张不在</translation>
    </message>
    <message>
        <source>the other is damaged</source>
        <translation>另一张已损坏</translation>
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
        <translation>不是重复及已接受的组…</translation>
    </message>
    <message>
        <source>Review and remove…</source>
        <translation>检查并移除…</translation>
    </message>
    <message>
        <source>What was removed…</source>
        <translation>移除记录…</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%Ln photo(s) hold it themselves as well.</source>
        <translation>
            <numerusform>%Ln 张照片本身也已写入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sidecar(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln 个附属文件保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>ExifTool could not write it.</source>
        <translation>ExifTool 无法写入。</translation>
    </message>
    <message>
        <source>ExifTool is not installed.</source>
        <translation>未安装 ExifTool。</translation>
    </message>
    <message>
        <source>Gained what others had</source>
        <translation>已带入其他照片的内容</translation>
    </message>
    <message>
        <source>It could not be made sure that the picture in such a file stays as it is.</source>
        <translation>无法确保此类文件中的图像保持不变。</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>此后已被更改。</translation>
    </message>
    <message>
        <source>Its sidecar cannot be read.</source>
        <translation>无法读取其附属文件。</translation>
    </message>
    <message>
        <source>Its sidecar is damaged or of an unknown form.</source>
        <translation>其附属文件已损坏或格式未知。</translation>
    </message>
    <message>
        <source>Its sidecar is too large to be changed safely.</source>
        <translation>其附属文件太大，无法安全更改。</translation>
    </message>
    <message>
        <source>Its sidecar was made or changed just now.</source>
        <translation>其附属文件刚刚被创建或更改。</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Not all that was to be written could be found in the file afterwards.</source>
        <translation>事后未能在文件中找到全部应写入的内容。</translation>
    </message>
    <message>
        <source>Not carried over: {field}. This photo has {kept}, those that go have {others}.</source>
        <translation>不带入：{field}。这张照片为 {kept}，移走的为 {others}。</translation>
    </message>
    <message>
        <source>Not carried over: {field}. Those that go do not agree: {others}.</source>
        <translation>不带入：{field}。移走的照片彼此不一致：{others}。</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written into %Ln photo(s).</source>
        <translation>
            <numerusform>%Ln 张照片未写入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of cameras are never written to.</source>
        <translation>绝不写入相机的原始文件。</translation>
    </message>
    <message>
        <source>The photo that stays cannot be read.</source>
        <translation>无法读取保留的照片。</translation>
    </message>
    <message>
        <source>The photo that stays lies in a reference folder.</source>
        <translation>保留的照片位于参考文件夹中。</translation>
    </message>
    <message>
        <source>The picture would not have stayed as it is.</source>
        <translation>图像将无法保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>What only they had written in them was carried to %Ln photo(s).</source>
        <translation>
            <numerusform>只有它们才有的内容已带到 %Ln 张照片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was carried over stays in %Ln file(s).</source>
        <translation>
            <numerusform>带入的内容保留在 %Ln 个文件中。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was carried over was taken back.</source>
        <translation>带入的内容已撤回。</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>colour label</source>
        <translation>颜色标签</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>关键字</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>RestBar</name>
    <message numerus="yes">
        <source>%Ln below the line</source>
        <translation>
            <numerusform>低于下限 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below the line</source>
        <translation>
            <numerusform>低于下限还有 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside of the line and the kinds chosen</source>
        <translation>
            <numerusform>范围之外或未选的类型 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Goes along: {names}</source>
        <translation>一起移走：{names}</translation>
    </message>
    <message>
        <source>It belongs to {other} and goes along with it; {name} stays for it.</source>
        <translation>它与 {other} 成套，会一起移走；{name} 代替它保留。</translation>
    </message>
    <message>
        <source>This photo stays.</source>
        <translation>这张照片保留。</translation>
    </message>
    <message>
        <source>differs: {values}</source>
        <comment>such as rating 3 ≠ 5</comment>
        <translation>不同：{values}</translation>
    </message>
    <message>
        <source>gains {fields}</source>
        <comment>keywords and the like, of a photo that stays</comment>
        <translation>带入：{fields}</translation>
    </message>
    <message>
        <source>gains {field}: {text}</source>
        <translation>带入{field}：{text}</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>lost: {fields}</source>
        <comment>keywords and the like, with the photos that go</comment>
        <translation>丢失：{fields}</translation>
    </message>
    <message>
        <source>only those that go have {field}: {text}</source>
        <translation>只有移走的照片才有的{field}：{text}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln other file(s)</source>
        <translation>
            <numerusform>连同另外 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>连同 {name}</translation>
    </message>
    <message>
        <source>{kind}, {percent} alike; {name} stays for it.</source>
        <comment>of a photo that is to go</comment>
        <translation>{kind}，相似度 {percent}；{name} 代替它保留。</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Back to the groups</source>
        <translation>返回分组</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回分组</translation>
    </message>
    <message>
        <source>To look at first</source>
        <translation>先查看</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message numerus="yes">
        <source>%Ln photo(s) for one that stays</source>
        <translation>
            <numerusform>%Ln 张照片对应一张保留的照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay</source>
        <translation>
            <numerusform>%Ln 张照片保留</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>略过 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) go along</source>
        <translation>
            <numerusform>另有 %Ln 个文件一起移走</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stay where they were</source>
        <translation>
            <numerusform>%Ln 张照片留在原处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay after all, at the end of the list</source>
        <translation>
            <numerusform>%Ln 张仍然保留，列在末尾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that stay have other ratings, places and the like than those that go</source>
        <translation>
            <numerusform>%Ln 张保留的照片与移走的照片评分、地点等不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at first</source>
        <translation>
            <numerusform>先查看 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them has a photo beside it that stays.</source>
        <translation>每一张旁边都有一张保留的照片。</translation>
    </message>
    <message>
        <source>Looking at what goes</source>
        <translation>正在检查要移走的照片</translation>
    </message>
    <message>
        <source>No photo that is marked can go now.</source>
        <translation>现在没有标记的照片可以移走。</translation>
    </message>
    <message>
        <source>Nothing goes</source>
        <translation>没有要移走的照片</translation>
    </message>
    <message>
        <source>Nothing here needs a second look</source>
        <translation>这里没有需要再看的照片</translation>
    </message>
    <message numerus="yes">
        <source>what is written in %Ln photo(s) and those that go for them is being read</source>
        <translation>
            <numerusform>正在读取 %Ln 张照片及相应移走照片中的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, {size}</source>
        <comment>how many photos go, and their size</comment>
        <translation>{photos}，{size}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Leave all out</source>
        <translation>全部略过</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>全部移走</translation>
    </message>
    <message>
        <source>Photos that go, beside those that stay</source>
        <translation>要移走的照片，旁边是保留的照片</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>移走</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>* stands for any letters, ? for one</source>
        <translation>* 代表任意字符，? 代表一个字符</translation>
    </message>
    <message>
        <source>Best quality</source>
        <translation>最佳质量</translation>
    </message>
    <message>
        <source>Better format</source>
        <translation>更好的格式</translation>
    </message>
    <message>
        <source>By the order of the folders</source>
        <translation>按文件夹的顺序</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>有日期</translation>
    </message>
    <message>
        <source>Has a place</source>
        <translation>有位置</translation>
    </message>
    <message>
        <source>Higher rating</source>
        <translation>评分更高</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>在 {folder} 中</translation>
    </message>
    <message>
        <source>JPEG quality; files that lose nothing first</source>
        <translation>JPEG 质量；无损文件优先</translation>
    </message>
    <message>
        <source>Larger file</source>
        <translation>文件更大</translation>
    </message>
    <message>
        <source>Less compressed</source>
        <translation>压缩更少</translation>
    </message>
    <message>
        <source>Longer name</source>
        <translation>名称更长</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>像素更多</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Not edited</source>
        <translation>无改动</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最旧</translation>
    </message>
    <message>
        <source>Order of the folders</source>
        <translation>文件夹的顺序</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Path with {text}</source>
        <translation>路径含 {text}</translation>
    </message>
    <message>
        <source>Path without {text}</source>
        <translation>路径不含 {text}</translation>
    </message>
    <message>
        <source>RAW, HEIF, TIFF, PNG, then JPEG and the others</source>
        <translation>RAW、HEIF、TIFF、PNG，然后是 JPEG 和其他格式</translation>
    </message>
    <message>
        <source>Rated or edited</source>
        <translation>有评分或改动</translation>
    </message>
    <message>
        <source>Sharper</source>
        <translation>更清晰</translation>
    </message>
    <message>
        <source>Sharpest</source>
        <translation>最清晰</translation>
    </message>
    <message>
        <source>Shorter path</source>
        <translation>路径更短</translation>
    </message>
    <message>
        <source>Smaller file</source>
        <translation>文件更小</translation>
    </message>
    <message>
        <source>The edited one</source>
        <translation>有改动的</translation>
    </message>
    <message>
        <source>The largest file</source>
        <translation>最大的文件</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>最新的</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>最旧的</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>原始照片</translation>
    </message>
    <message>
        <source>The smallest file</source>
        <translation>最小的文件</translation>
    </message>
    <message>
        <source>as it came from the camera</source>
        <translation>与相机拍出时一样</translation>
    </message>
    <message>
        <source>as they stand in the list of folders</source>
        <translation>按文件夹列表中的顺序</translation>
    </message>
    <message>
        <source>before every other format</source>
        <translation>优先于其他所有格式</translation>
    </message>
    <message>
        <source>borders and what enlarging made up do not count</source>
        <translation>边框和放大补出的像素不计</translation>
    </message>
    <message>
        <source>coordinates are written in the file</source>
        <translation>文件中写有坐标</translation>
    </message>
    <message>
        <source>fewer letters, folders included</source>
        <translation>字符更少，含文件夹</translation>
    </message>
    <message>
        <source>measured in the picture</source>
        <translation>从图片中测量</translation>
    </message>
    <message>
        <source>more letters in the name of the file</source>
        <translation>文件名的字符更多</translation>
    </message>
    <message>
        <source>more stars</source>
        <translation>星级更高</translation>
    </message>
    <message>
        <source>saved by a program that edits photos</source>
        <translation>由图片编辑程序保存</translation>
    </message>
    <message>
        <source>taken first; without a date, the older file</source>
        <translation>最先拍摄；无日期时取较旧的文件</translation>
    </message>
    <message>
        <source>taken last; without a date, the newer file</source>
        <translation>最后拍摄；无日期时取较新的文件</translation>
    </message>
    <message>
        <source>whatever a person took trouble with</source>
        <translation>有人花过心思的照片</translation>
    </message>
    <message>
        <source>when it was taken is written in the file</source>
        <translation>文件中写有拍摄时间</translation>
    </message>
    <message>
        <source>{name} stays: {reason}</source>
        <comment>such as “IMG_1.jpg stays: more pixels”</comment>
        <translation>保留 {name}：{reason}</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Say what the path is to hold</source>
        <translation>请指定路径应包含的内容</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>靠后判定</translation>
    </message>
    <message>
        <source>Decide sooner</source>
        <translation>靠前判定</translation>
    </message>
    <message>
        <source>In which groups</source>
        <translation>在哪些组中</translation>
    </message>
    <message>
        <source>Rules, the one that decides first on top</source>
        <translation>规则，最先判定的在最上</translation>
    </message>
    <message>
        <source>Take the rule away</source>
        <translation>去掉此规则</translation>
    </message>
    <message>
        <source>Which photo stays</source>
        <translation>保留哪张照片</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>As many as cores (%1)</source>
        <translation>与核心数相同（%1）</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Fewer leave more of the computer to other programs.</source>
        <translation>减少数量可以把更多性能留给其他程序。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Photos read at the same time</source>
        <translation>同时读取的照片</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Quick finds identical, re-encoded and edited photos. Deep finds similar scenes too, and takes longer.</source>
        <translation>“快速”查找相同、重新编码和改动过的照片。“深度”还查找相似场景，用时更长。</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>%1 found so far</source>
        <translation>目前找到 %1 张</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>%1 photos/s</source>
        <translation>%1 张/秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Progress of the scan</source>
        <translation>扫描进度</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>ScopePanel</name>
    <message numerus="yes">
        <source>%Ln group(s) with selected photos</source>
        <translation>
            <numerusform>含所选照片的 %Ln 个组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln group(s) shown</source>
        <translation>
            <numerusform>显示的全部 %Ln 个组</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise a photo that is marked to be removed stays so, where another one can stay for it.</source>
        <translation>否则，只要有另一张可以保留，已标记为移除的照片保持不变。</translation>
    </message>
    <message>
        <source>Replace the marks set before</source>
        <translation>替换先前的标记</translation>
    </message>
    <message>
        <source>The current group</source>
        <translation>当前组</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SelectableCards</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>不是重复</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no look-alike at this threshold and stay unmarked.</source>
        <translation>
            <numerusform>%Ln 张照片在此阈值下没有相似照片，保持未标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) lie in a reference folder, which is never touched.</source>
        <translation>
            <numerusform>%Ln 张照片在参考文件夹中，绝不会改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) shown here are not there any more.</source>
        <translation>
            <numerusform>这里显示的 %Ln 张照片已不在。</numerusform>
        </translation>
    </message>
    <message>
        <source>A report was saved: {path}</source>
        <translation>报告已保存：{path}</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln folder(s)</source>
        <translation>
            <numerusform>添加 %Ln 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Add folders…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add the folder {name}</source>
        <translation>添加文件夹 {name}</translation>
    </message>
    <message numerus="yes">
        <source>Every group keeps a photo: %Ln photo(s) stay unmarked.</source>
        <translation>
            <numerusform>每组都保留一张照片：%Ln 张照片保持未标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>来自别处的图片</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>The library was damaged. It was kept as {name}, and a new one was begun: scan again to fill it.</source>
        <translation>图库已损坏。它被保存为 {name}，并新建了一个图库：重新扫描即可填充。</translation>
    </message>
    <message>
        <source>The report is saved: {name}</source>
        <translation>报告已保存：{name}</translation>
    </message>
    <message>
        <source>The scan stopped unexpectedly. What was done is kept, and the photo it stopped at is read with care next time.</source>
        <translation>扫描意外停止。已完成的部分会保留，停止时的那张照片下次会小心读取。</translation>
    </message>
    <message>
        <source>There is no folder to search yet.</source>
        <translation>还没有要扫描的文件夹。</translation>
    </message>
    <message>
        <source>These files are equal byte by byte, so they cannot be declared no duplicates.</source>
        <translation>这些文件逐字节相同，因此不能声明为不是重复。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>You have no rights to look into {names}.</source>
        <translation>
            <numerusform>没有查看 {names} 的权限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} cannot be read; its drive may be gone or damaged.</source>
        <translation>
            <numerusform>无法读取 {names}；其驱动器可能不在或已损坏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a file. A folder is what can be searched.</source>
        <translation>
            <numerusform>{names} 是文件。只能扫描文件夹。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is a folder. Search it for duplicates?</source>
        <translation>
            <numerusform>{names} 是文件夹。要在其中查找重复照片吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is not there any more.</source>
        <translation>
            <numerusform>{names} 已不在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is searched already.</source>
        <translation>
            <numerusform>{names} 已在扫描范围内。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} lies in {folder}, which is searched already.</source>
        <translation>
            <numerusform>{names} 位于 {folder} 中，后者已在扫描范围内。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{value}” is no date; write for example date:2019 or date:2019-05..2020</source>
        <translation>“{value}”不是日期；例如 date:2019 或 date:2019-05..2020</translation>
    </message>
    <message>
        <source>“{value}” is no format; write for example format:jpeg or format:raw</source>
        <translation>“{value}”不是格式；例如 format:jpeg 或 format:raw</translation>
    </message>
    <message>
        <source>“{value}” is no kind; write for example kind:edited or kind:same-picture</source>
        <translation>“{value}”不是类型；例如 kind:edited 或 kind:same-picture</translation>
    </message>
    <message>
        <source>“{value}” is no size; write for example size:&gt;5MB or size:1MB..5MB</source>
        <translation>“{value}”不是大小；例如 size:&gt;5MB 或 size:1MB..5MB</translation>
    </message>
    <message>
        <source>“{value}” says nothing of marks; write marked:yes or marked:no</source>
        <translation>“{value}”与标记无关；请写 marked:yes 或 marked:no</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Folders, kinds and marks</source>
        <translation>文件夹、类型和标记</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>A to Z</source>
        <translation>A 到 Z</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Least alike first</source>
        <translation>从不相似到相似</translation>
    </message>
    <message>
        <source>Most alike first</source>
        <translation>从相似到不相似</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>从新到旧</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>从旧到新</translation>
    </message>
    <message>
        <source>Photos in the group</source>
        <translation>组内照片数</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>从小到大</translation>
    </message>
    <message>
        <source>Sorted by: %1, %2</source>
        <translation>排序：%1，%2</translation>
    </message>
    <message>
        <source>Space to free</source>
        <translation>可释放空间</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z 到 A</translation>
    </message>
</context>
<context>
    <name>SplitDivider</name>
    <message>
        <source>Line between the two photos</source>
        <translation>两张照片之间的分界线</translation>
    </message>
</context>
<context>
    <name>SplitPane</name>
    <message>
        <source>Left of the line: %1. Right of it: %2.</source>
        <translation>分界线左侧：%1。右侧：%2。</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 and more certain</source>
        <translation>%1及更确定</translation>
    </message>
    <message>
        <source>%1 percent: %2</source>
        <translation>百分之 %1：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Similarity from, in percent</source>
        <translation>相似度下限（百分比）</translation>
    </message>
    <message>
        <source>Similarity up to, in percent</source>
        <translation>相似度上限（百分比）</translation>
    </message>
    <message>
        <source>all matches</source>
        <translation>所有匹配</translation>
    </message>
    <message>
        <source>nearly all matches</source>
        <translation>几乎所有匹配</translation>
    </message>
    <message>
        <source>nothing is left out above</source>
        <translation>没有上限</translation>
    </message>
    <message>
        <source>what is more alike is left out</source>
        <translation>更相似的不显示</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Bringing photos back</source>
        <translation>正在恢复照片</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>正在比较照片</translation>
    </message>
    <message>
        <source>Fetching the network</source>
        <translation>正在下载神经网络</translation>
    </message>
    <message>
        <source>Grouping photos</source>
        <translation>正在分组照片</translation>
    </message>
    <message>
        <source>Learning what is alike</source>
        <translation>正在学习相似度</translation>
    </message>
    <message>
        <source>Looking at what photos show</source>
        <translation>正在识别照片内容</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>正在查找照片</translation>
    </message>
    <message>
        <source>Measuring sharpness and detail</source>
        <translation>正在测量清晰度和细节</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>正在准备神经网络</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Taking photos away</source>
        <translation>正在移除照片</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>%1 could be freed</source>
        <translation>可释放 %1</translation>
    </message>
    <message>
        <source>%1 more than needed</source>
        <translation>多出 %1 张</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln less alike or of other kinds</source>
        <translation>
            <numerusform>%Ln 张相似度较低或属于其他类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) below the threshold are hidden</source>
        <translation>
            <numerusform>低于阈值的 %Ln 个匹配已隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found</source>
        <translation>
            <numerusform>找到 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation>没有隐藏任何内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
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
        <translation>VGG16 模型的 %2 中已有 %1。没有它，其他功能照常可用。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>By %1, licence %2, from %3</source>
        <translation>作者 %1，许可证 %2，来源 %3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the file of the VGG16 model</source>
        <translation>选择 VGG16 模型的文件</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Fetching the VGG16 model</source>
        <translation>正在下载 VGG16 模型</translation>
    </message>
    <message>
        <source>Find similar scenes too?</source>
        <translation>也查找相似场景吗？</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Keras weights (*.h5)</source>
        <translation>Keras 权重 (*.h5)</translation>
    </message>
    <message>
        <source>Looking whether the VGG16 model is here.</source>
        <translation>正在检查是否已有 VGG16 模型。</translation>
    </message>
    <message>
        <source>Needs the VGG16 model: one download of %1, checked and kept on this computer. Everything else works without it.</source>
        <translation>需要 VGG16 模型：一次下载 %1，经校验后保存在这台电脑上。没有它，其他功能照常可用。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Preparing the VGG16 model</source>
        <translation>正在准备 VGG16 模型</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Similar scenes can be found</source>
        <translation>可以查找相似场景</translation>
    </message>
    <message>
        <source>The VGG16 model came with Lookalike. Scans with the deep method use it.</source>
        <translation>VGG16 模型随 Lookalike 提供。使用深度方法的扫描会用到它。</translation>
    </message>
    <message>
        <source>The VGG16 model cannot run on this computer. Everything else works without it.</source>
        <translation>VGG16 模型无法在这台电脑上运行。没有它，其他功能照常可用。</translation>
    </message>
    <message>
        <source>The VGG16 model is here. Scans with the deep method use it.</source>
        <translation>已有 VGG16 模型。使用深度方法的扫描会用到它。</translation>
    </message>
    <message>
        <source>This is done once.</source>
        <translation>只需一次。</translation>
    </message>
</context>
<context>
    <name>WeightsOffer</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>报告已保存：{path}</translation>
    </message>
    <message>
        <source>Getting the network stopped unexpectedly; what came is kept.</source>
        <translation>神经网络的下载意外停止；已收到的部分会保留。</translation>
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
        <translation>当前已用 %1。</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>更改语言将在下次启动后生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Room for thumbnails on the disk</source>
        <translation>缩略图占用的磁盘空间</translation>
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
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln 个有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identical</source>
        <translation>
            <numerusform>%Ln 个相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same picture</source>
        <translation>
            <numerusform>%Ln 个同一图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same pixels</source>
        <translation>
            <numerusform>%Ln 个像素相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln similar scene</source>
        <translation>
            <numerusform>%Ln 个相似场景</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Identical file</source>
        <translation>相同文件</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>同一图片</translation>
    </message>
    <message>
        <source>Same pixels, other metadata</source>
        <translation>像素相同，元数据不同</translation>
    </message>
    <message>
        <source>Similar scene</source>
        <translation>相似场景</translation>
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
        <translation>详情栏</translation>
    </message>
    <message>
        <source>Column of folders</source>
        <translation>文件夹栏</translation>
    </message>
</context>
<context>
    <name>WorkerProcess</name>
    <message>
        <source>A part of Lookalike could not be started: {reason}</source>
        <translation>无法启动 Lookalike 的一个部分：{reason}</translation>
    </message>
</context>
</TS>
