<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BlobList</name>
    <message>
        <source>Try this layer again now</source>
        <translation>立即重试此层</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Hide the layers</source>
        <translation>收起各层</translation>
    </message>
    <message>
        <source>Show the layers</source>
        <translation>展开各层</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
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
        <source>Speed and layers…</source>
        <translation>速度与层数…</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation>隐藏各步骤</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>显示各步骤</translation>
    </message>
    <message>
        <source>Open the build</source>
        <translation>打开此构建</translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>What the builder says</source>
        <translation>构建器的说明</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Clear what has ended</source>
        <translation>清除已结束的传输</translation>
    </message>
    <message>
        <source>Hide the transfers</source>
        <translation>隐藏传输</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
</context>
<context>
    <name>stowage::AboutDialog</name>
    <message>
        <source>About Stowage</source>
        <translation>关于镜舱</translation>
    </message>
    <message>
        <source>See, move and look inside container images, wherever they live.

No account, no telemetry; the Library is a standard OCI image layout that other tools read too.

© 2026 The Stowage developers. Apache License 2.0. Made with Qt %1 and KDE&apos;s Breeze icons.</source>
        <translation>查看、搬运、剖析容器镜像，无论它们在哪里。

无需账号，不收集任何数据；镜像库就是标准的 OCI 镜像布局，其他工具也能读取。

© 2026 Stowage 开发者。Apache 许可证 2.0。使用 Qt %1 与 KDE 的 Breeze 图标制作。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>stowage::AccountsDialog</name>
    <message>
        <source>Sign In…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Take Over into the Keychain</source>
        <translation>存入钥匙串</translation>
    </message>
    <message>
        <source>Registry Accounts</source>
        <translation>镜像仓库账户</translation>
    </message>
    <message>
        <source>Passwords live in the keychain of this desktop and nowhere else. What docker and podman keep in their own files is used as well, and never changed.</source>
        <translation>密码只保存在此桌面的钥匙串中。docker 和 podman 各自文件中的凭据也会使用，但绝不改动。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>已退出 %1 的登录。</translation>
    </message>
    <message>
        <source>The keychain knows %1 now, too.</source>
        <translation>钥匙串中现在也有 %1 的凭据了。</translation>
    </message>
</context>
<context>
    <name>stowage::Actions</name>
    <message>
        <source>&amp;Pull…</source>
        <translation>拉取(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Open an Archive…</source>
        <translation>打开归档(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import a Root File System…</source>
        <translation>导入根文件系统(&amp;I)…</translation>
    </message>
    <message>
        <source>Load the Sa&amp;mple Image</source>
        <translation>载入示例镜像(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Load Selected</source>
        <translation>载入所选(&amp;L)</translation>
    </message>
    <message>
        <source>Load All of the &amp;Archive</source>
        <translation>载入整个归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>添加标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Untag</source>
        <translation>去除标签(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>复制名称(&amp;N)</translation>
    </message>
    <message>
        <source>Copy I&amp;D</source>
        <translation>复制 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Copy Di&amp;gest</source>
        <translation>复制摘要(&amp;G)</translation>
    </message>
    <message>
        <source>Copy Pull &amp;Command</source>
        <translation>复制拉取命令(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Take the Last &amp;Removal Back</source>
        <translation>恢复最近移除的内容(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Clean Up…</source>
        <translation>清理(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Verify the Library</source>
        <translation>校验镜像库(&amp;V)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Filter the Images</source>
        <translation>筛选镜像(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Group by Repository</source>
        <translation>按仓库分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>传输(&amp;T)</translation>
    </message>
    <message>
        <source>Inspector: &amp;Overview</source>
        <translation>检查器：概览(&amp;O)</translation>
    </message>
    <message>
        <source>Inspector: &amp;Layers</source>
        <translation>检查器：层(&amp;L)</translation>
    </message>
    <message>
        <source>Inspector: &amp;Config</source>
        <translation>检查器：配置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;All Commands…</source>
        <translation>所有命令(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Open a &amp;Folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Close the Archive</source>
        <translation>关闭归档(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stop the Newest Transfer</source>
        <translation>停止最新的传输(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;ry the Last Failed Transfer Again</source>
        <translation>重试上次失败的传输(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear Ended Transfers</source>
        <translation>清除已结束的传输(&amp;C)</translation>
    </message>
    <message>
        <source>Inspector: Tag&amp;s</source>
        <translation>检查器：标签(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;bout Stowage</source>
        <translation>关于镜舱(&amp;B)</translation>
    </message>
    <message>
        <source>Pus&amp;h…</source>
        <translation>推送(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Pause All Transfers</source>
        <translation>暂停所有传输(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go On with All Transfers</source>
        <translation>继续所有传输(&amp;G)</translation>
    </message>
    <message>
        <source>A&amp;dd a Registry…</source>
        <translation>添加镜像仓库(&amp;D)…</translation>
    </message>
    <message>
        <source>Diag&amp;nose a Registry…</source>
        <translation>诊断镜像仓库(&amp;N)…</translation>
    </message>
    <message>
        <source>Chec&amp;k for Updates</source>
        <translation>检查更新(&amp;K)</translation>
    </message>
    <message>
        <source>Settings of the &amp;Registry…</source>
        <translation>镜像仓库设置(&amp;R)…</translation>
    </message>
    <message>
        <source>Cop&amp;y to Another Place…</source>
        <translation>复制到其他位置(&amp;Y)…</translation>
    </message>
    <message>
        <source>Add an En&amp;gine…</source>
        <translation>添加引擎(&amp;G)…</translation>
    </message>
    <message>
        <source>Registry Acco&amp;unts…</source>
        <translation>镜像仓库账户(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Build an Image…</source>
        <translation>构建镜像(&amp;B)…</translation>
    </message>
    <message>
        <source>Run a C&amp;ontainer…</source>
        <translation>运行容器(&amp;O)…</translation>
    </message>
    <message>
        <source>Make an &amp;Image of a Container…</source>
        <translation>将容器制成镜像(&amp;I)…</translation>
    </message>
    <message>
        <source>Show I&amp;ntermediate Images</source>
        <translation>显示中间镜像(&amp;N)</translation>
    </message>
    <message>
        <source>Searc&amp;h Through the Engine…</source>
        <translation>通过引擎搜索(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>stowage::AddEngineDialog</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Add an Engine</source>
        <translation>添加引擎</translation>
    </message>
    <message>
        <source>Engines of this machine are found by themselves. One on another machine is reached through ssh, as you would log in there, or through a port that it opens.</source>
        <translation>本机的引擎会被自动找到。其他机器上的引擎可以通过 ssh（与您登录那台机器的方式相同）或它开放的端口访问。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>As its host is called</source>
        <translation>默认使用主机名</translation>
    </message>
    <message>
        <source>Folder with ca.pem, cert.pem and key.pem</source>
        <translation>包含 ca.pem、cert.pem 和 key.pem 的文件夹</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>地址：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Certificates:</source>
        <translation>证书：</translation>
    </message>
    <message>
        <source>Whoever can reach such a port can do anything on that machine. Prefer ssh or TLS.</source>
        <translation>能访问此端口的人可以在那台机器上做任何事。建议使用 ssh 或 TLS。</translation>
    </message>
</context>
<context>
    <name>stowage::AddRegistryDialog</name>
    <message>
        <source>Add a Registry</source>
        <translation>添加镜像仓库</translation>
    </message>
    <message>
        <source>It is listed with the places, to look around in. Nothing is asked for before it is chosen.</source>
        <translation>它会列在位置中，供您浏览。选中之前不会发出任何请求。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Registry:</source>
        <translation>镜像仓库：</translation>
    </message>
</context>
<context>
    <name>stowage::AllEnginesPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>stowage::ArchivePage</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Load Selected</source>
        <translation>载入所选</translation>
    </message>
    <message>
        <source>Load into the Library</source>
        <translation>载入镜像库</translation>
    </message>
    <message>
        <source>Load All</source>
        <translation>全部载入</translation>
    </message>
</context>
<context>
    <name>stowage::BrowseRow</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
</context>
<context>
    <name>stowage::BuildDialog</name>
    <message>
        <source>Do every step anew, without the cache</source>
        <translation>不用缓存，每一步都重新执行</translation>
    </message>
    <message>
        <source>Ask the registries for newer base images</source>
        <translation>向镜像仓库查询更新的基础镜像</translation>
    </message>
    <message>
        <source>Build an Image</source>
        <translation>构建镜像</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>A folder, or the address of a Git repository</source>
        <translation>文件夹，或 Git 仓库的地址</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Docker&apos;s classic builder</source>
        <translation>Docker 的传统构建器</translation>
    </message>
    <message>
        <source>Context:</source>
        <translation>上下文：</translation>
    </message>
    <message>
        <source>Dockerfile:</source>
        <translation>Dockerfile：</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>In:</source>
        <translation>构建于：</translation>
    </message>
    <message>
        <source>By:</source>
        <translation>构建器：</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>最后一个</translation>
    </message>
    <message>
        <source>As the engine chooses</source>
        <translation>由引擎决定</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Stage:</source>
        <translation>阶段：</translation>
    </message>
    <message>
        <source>Platform:</source>
        <translation>平台：</translation>
    </message>
    <message>
        <source>Context of the Build</source>
        <translation>构建的上下文</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>%1 has a digest, which nobody can give to an image.</source>
        <translation>%1 带有摘要，而摘要不能由人指定给镜像。</translation>
    </message>
    <message>
        <source>No engine answers. Start Docker or Podman, or add one that runs elsewhere.</source>
        <translation>没有引擎应答。请启动 Docker 或 Podman，或添加在别处运行的引擎。</translation>
    </message>
    <message>
        <source>This Dockerfile uses something that only BuildKit knows.</source>
        <translation>此 Dockerfile 用到了只有 BuildKit 才支持的功能。</translation>
    </message>
    <message>
        <source>Docker&apos;s classic builder is used. Install docker-buildx, and BuildKit is, which does more and is faster.</source>
        <translation>将使用 Docker 的传统构建器。安装 docker-buildx 后即改用 BuildKit，功能更多，速度也更快。</translation>
    </message>
</context>
<context>
    <name>stowage::BuildVerbs</name>
    <message>
        <source>The engine that was chosen is not listed any more. Choose another one.</source>
        <translation>所选的引擎已不在列表中。请另选一个。</translation>
    </message>
</context>
<context>
    <name>stowage::BuildWindow</name>
    <message>
        <source>Build of %1</source>
        <translation>构建 %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>The steps with all that they printed, to be passed on.</source>
        <translation>所有步骤及其全部输出，便于转给他人。</translation>
    </message>
    <message>
        <source>Build Again</source>
        <translation>重新构建</translation>
    </message>
    <message>
        <source>Show the Image</source>
        <translation>显示镜像</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>stowage::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Trust a CA…</source>
        <translation>信任 CA…</translation>
    </message>
    <message>
        <source>Choose a Client Certificate…</source>
        <translation>选择客户端证书…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>They count for this registry only, and from the moment they are added.</source>
        <translation>它们只用于这个镜像仓库，添加后立即生效。</translation>
    </message>
    <message>
        <source>The certificate of a CA</source>
        <translation>CA 的证书</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer *.der)</source>
        <translation>证书 (*.crt *.pem *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>It is trusted for %1 and no other registry.</source>
        <translation>它只在 %1 受信任，其他镜像仓库不受影响。</translation>
    </message>
    <message>
        <source>The certificate that says who you are</source>
        <translation>证明你身份的证书</translation>
    </message>
    <message>
        <source>Certificates (*.cert *.crt *.pem)</source>
        <translation>证书 (*.cert *.crt *.pem)</translation>
    </message>
    <message>
        <source>The private key that belongs to it</source>
        <translation>与它配对的私钥</translation>
    </message>
    <message>
        <source>Private keys (*.key *.pem)</source>
        <translation>私钥 (*.key *.pem)</translation>
    </message>
    <message>
        <source>%1 is shown it from now on. Both files stay where they are; nothing is copied.</source>
        <translation>从现在起向 %1 出示它。两个文件都留在原处，不会复制。</translation>
    </message>
    <message>
        <source>It no longer counts for %1.</source>
        <translation>它不再用于 %1。</translation>
    </message>
</context>
<context>
    <name>stowage::CheckUpDelegate</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>stowage::CleanUpDialog</name>
    <message>
        <source>&amp;Dangling images: those that no name leads to</source>
        <translation>虚悬镜像：没有任何名称指向的镜像(&amp;D)</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>不限时间</translation>
    </message>
    <message numerus="yes">
        <source>made more than %n day(s) ago</source>
        <translation>
            <numerusform>创建于 %n 天之前</numerusform>
        </translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Looking at what would go…</source>
        <translation>正在查看会移除哪些…</translation>
    </message>
    <message>
        <source>There is nothing to clean up.</source>
        <translation>没有可清理的内容。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>stowage::CommandPalette</name>
    <message>
        <source>All Commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>stowage::CommitDialog</name>
    <message>
        <source>%1 (running)</source>
        <translation>%1（运行中）</translation>
    </message>
    <message>
        <source>Let it stand still meanwhile, so that files are whole</source>
        <translation>期间暂停容器，以保证文件完整</translation>
    </message>
    <message>
        <source>Make an Image of a Container</source>
        <translation>将容器制成镜像</translation>
    </message>
    <message>
        <source>What the container has written becomes a layer of an image in %1. Volumes stay out.</source>
        <translation>容器写下的内容将成为 %1 中某个镜像的一层。卷不包含在内。</translation>
    </message>
    <message>
        <source>Make the Image</source>
        <translation>制成镜像</translation>
    </message>
    <message>
        <source>Container:</source>
        <translation>容器：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Comment:</source>
        <translation>说明：</translation>
    </message>
</context>
<context>
    <name>stowage::ConfigTab</name>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>As the engine tells it</source>
        <translation>引擎的说明</translation>
    </message>
</context>
<context>
    <name>stowage::ConnectionPage</name>
    <message>
        <source>Take any certificate that it shows</source>
        <translation>接受它出示的任何证书</translation>
    </message>
    <message>
        <source>As the desktop or the environment says</source>
        <translation>按桌面或环境变量的设置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>使用这个：</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Proxy:</source>
        <translation>代理：</translation>
    </message>
    <message>
        <source>Dangerous:</source>
        <translation>有风险：</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as this registry, see your password and send you other images. Trusting its CA, under Certificates, is safe and does the same.</source>
        <translation>途中的任何人都能冒充这个镜像仓库，看到你的密码，给你别的镜像。在“证书”中信任它的 CA，效果相同而且安全。</translation>
    </message>
    <message>
        <source>Without encryption anyone on the way can read and change what is sent, passwords too.</source>
        <translation>不加密时，途中的任何人都能读取和更改传输的内容，包括密码。</translation>
    </message>
    <message>
        <source>Proxy user name:</source>
        <translation>代理用户名：</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>代理密码：</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Empty if it asks for no login</source>
        <translation>代理不要求登录时留空</translation>
    </message>
    <message>
        <source>“%1” is not the address of a proxy. Write it as http://proxy.example.com:8080 or socks5://proxy.example.com:1080; user name and password have fields of their own.</source>
        <translation>“%1”不是代理地址。请写成 http://proxy.example.com:8080 或 socks5://proxy.example.com:1080；用户名和密码另有输入框。</translation>
    </message>
</context>
<context>
    <name>stowage::ContainerVerbs</name>
    <message>
        <source>The container %1 runs in %2.</source>
        <translation>容器 %1 正在 %2 中运行。</translation>
    </message>
    <message>
        <source>No terminal program was found. Install one, or run the command yourself.</source>
        <translation>没有找到终端程序。请安装一个，或自行运行该命令。</translation>
    </message>
    <message>
        <source>Copy the Command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>%1 is an image in %2 now.</source>
        <translation>%1 现在是 %2 中的镜像了。</translation>
    </message>
</context>
<context>
    <name>stowage::CopyDialog</name>
    <message>
        <source>Copy to Other Places</source>
        <translation>复制到其他位置</translation>
    </message>
    <message>
        <source>Where should %1 go? What is there already is not sent again.</source>
        <translation>要把 %1 复制到哪里？那里已有的内容不会重复发送。</translation>
    </message>
    <message numerus="yes">
        <source>Where should %n image(s) go? What is there already is not sent again.</source>
        <translation>
            <numerusform>要把 %n 个镜像复制到哪里？那里已有的内容不会重复发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The images are read once, and each place has a progress of its own.</source>
        <translation>镜像只读取一次，每个位置各有自己的进度。</translation>
    </message>
</context>
<context>
    <name>stowage::CopyVerbs</name>
    <message>
        <source>Library</source>
        <translation>镜像库</translation>
    </message>
    <message>
        <source>There is no other place to copy to: no engine answers just now.</source>
        <translation>没有可复制到的其他位置：目前没有引擎响应。</translation>
    </message>
</context>
<context>
    <name>stowage::DoctorDialog</name>
    <message>
        <source>Diagnose a Registry</source>
        <translation>诊断镜像仓库</translation>
    </message>
    <message>
        <source>Registry or repository:</source>
        <translation>镜像仓库或仓库：</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Choose a step to see its details.</source>
        <translation>选择一个步骤，查看详情。</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>All that was found, with its details, for whoever runs the registry. Nothing in it is secret.</source>
        <translation>查到的全部内容及详情，可以发给镜像仓库的管理员，其中没有任何机密。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Examine Again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Stop Trusting the CA of %1</source>
        <translation>不再信任 %1 的 CA</translation>
    </message>
    <message>
        <source>Trust This CA for %1…</source>
        <translation>只为 %1 信任此 CA…</translation>
    </message>
    <message>
        <source>It is trusted as long as this file is there: %1</source>
        <translation>已信任。删除此文件即可撤销：%1</translation>
    </message>
    <message>
        <source>No longer trusted. Removed: %1</source>
        <translation>已不再信任。已删除：%1</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Mirrors, proxy, encryption and certificates of this registry alone.</source>
        <translation>仅用于此镜像仓库的镜像源、代理、加密和证书。</translation>
    </message>
</context>
<context>
    <name>stowage::DragExport</name>
    <message>
        <source>There is no room for the archive among the caches. Export it to another folder instead.</source>
        <translation>缓存文件夹中放不下此归档。请改为导出到其他文件夹。</translation>
    </message>
    <message>
        <source>Images can be dropped on folders of this machine only. Export them to one, and copy the file from there.</source>
        <translation>镜像只能拖放到本机的文件夹。请先导出到本机，再从那里复制文件。</translation>
    </message>
</context>
<context>
    <name>stowage::DragExports</name>
    <message>
        <source>The archive is still being written, as the transfers show. Drag again when it is done, or say where it goes.</source>
        <translation>归档仍在写入，进度见“传输”。请在完成后再次拖动，或指定保存位置。</translation>
    </message>
    <message>
        <source>Save to a Folder…</source>
        <translation>保存到文件夹…</translation>
    </message>
    <message>
        <source>%1 is ready. Drag the images again.</source>
        <translation>%1 已就绪。请再次拖动这些镜像。</translation>
    </message>
</context>
<context>
    <name>stowage::EmptyTrashDialog</name>
    <message>
        <source>Empty the Trash</source>
        <translation>清空回收站</translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s) can then no longer be taken back: this cannot be undone.</source>
        <translation>
            <numerusform>清空后，%n 次移除将无法恢复。此操作不能撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::EngineHead</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>stowage::EnginePage</name>
    <message>
        <source>These are the images that were there when it last answered.</source>
        <translation>这些是它上次响应时的镜像。</translation>
    </message>
    <message>
        <source>Last asked at %1.</source>
        <translation>上次询问时间：%1。</translation>
    </message>
</context>
<context>
    <name>stowage::EnginePushDialog</name>
    <message>
        <source>Push from %1</source>
        <translation>从 %1 推送</translation>
    </message>
    <message>
        <source>%1 brings these to the registries of their names, as the account that you signed in with.</source>
        <translation>%1 会以您登录的账户，把它们送到各自名称所在的镜像仓库。</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>What is pushed</source>
        <translation>推送的内容</translation>
    </message>
    <message>
        <source>Tick at least one name.</source>
        <translation>请至少勾选一个名称。</translation>
    </message>
</context>
<context>
    <name>stowage::EngineRemovalDialog</name>
    <message>
        <source>%1 (running)</source>
        <translation>%1（运行中）</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>从 %1 删除</translation>
    </message>
    <message>
        <source>This and nothing else goes, for good: %1 has no trash.</source>
        <translation>只删除这些，并且无法恢复：%1 没有回收站。</translation>
    </message>
    <message numerus="yes">
        <source>Also stop and re&amp;move %n container(s), with what they wrote</source>
        <translation>
            <numerusform>同时停止并删除 %n 个容器及其写入的内容(&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also re&amp;move %n container(s), with what they wrote</source>
        <translation>
            <numerusform>同时删除 %n 个容器及其写入的内容(&amp;M)</numerusform>
        </translation>
    </message>
    <message>
        <source>Made from what is to go: %1</source>
        <translation>使用这些镜像的容器：%1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Containers hold all of it.</source>
        <translation>它们都被容器占用。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::EngineSearchDialog</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Search Through %1</source>
        <translation>通过 %1 搜索</translation>
    </message>
    <message>
        <source>%1 asks every registry that it is set up to search. registry.example.com/word asks that one alone.</source>
        <translation>%1 会搜索其设置中列出的所有镜像仓库。写成 registry.example.com/关键词，则只搜索这一个镜像仓库。</translation>
    </message>
    <message>
        <source>%1 asks Docker Hub. registry.example.com/word asks another registry, if that can be searched.</source>
        <translation>%1 会搜索 Docker Hub。写成 registry.example.com/关键词，则搜索该镜像仓库（如果它支持搜索）。</translation>
    </message>
    <message>
        <source>Pull…</source>
        <translation>拉取…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search for:</source>
        <translation>搜索：</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>要搜索的内容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 条结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), and there may be more: another word narrows the search.</source>
        <translation>
            <numerusform>%n 条结果，可能还有更多：再加一个关键词可以缩小范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is searching…</source>
        <translation>%1 正在搜索…</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>搜索失败</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Search for an image</source>
        <translation>搜索镜像</translation>
    </message>
    <message>
        <source>Type a word and press Enter.</source>
        <translation>输入关键词并按回车。</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 asks those registries alone that its registries.conf names to be searched, under unqualified-search-registries.</source>
        <translation>%1 只搜索其 registries.conf 中 unqualified-search-registries 列出的镜像仓库。</translation>
    </message>
    <message>
        <source>Another word, or fewer of them, may find something.</source>
        <translation>换一个关键词，或减少关键词，也许能找到。</translation>
    </message>
    <message>
        <source>Search Docker Hub</source>
        <translation>搜索 Docker Hub</translation>
    </message>
</context>
<context>
    <name>stowage::EngineVerbs</name>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 现在名为 %2。</translation>
    </message>
    <message>
        <source>Clean Up %1</source>
        <translation>清理 %1</translation>
    </message>
    <message>
        <source>&amp;All images that no container was made from</source>
        <translation>没有容器使用的所有镜像(&amp;A)</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is the engine that is listed already as %2.</source>
        <translation>%1 与已列出的 %2 是同一个引擎。</translation>
    </message>
    <message>
        <source>Nothing is kept of it there, but it can be pulled again by its digest.</source>
        <translation>那里没有保留它的内容，但可以按摘要重新拉取。</translation>
    </message>
    <message>
        <source>Pull Again</source>
        <translation>重新拉取</translation>
    </message>
</context>
<context>
    <name>stowage::ExportDialog</name>
    <message>
        <source>For Docker, Podman and every OCI tool</source>
        <translation>适用于 Docker、Podman 和所有 OCI 工具</translation>
    </message>
    <message>
        <source>OCI archive only</source>
        <translation>仅 OCI 归档</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 is written into an archive.</source>
        <translation>将 %1 写入一个归档。</translation>
    </message>
    <message numerus="yes">
        <source>%n images are written into one archive, shared layers once.</source>
        <translation>
            <numerusform>将 %n 个镜像写入同一个归档，共用的层只写一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>None (layers stay compressed as they are)</source>
        <translation>不压缩（各层保持原有压缩）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Compression:</source>
        <translation>压缩：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Archives (*.tar *.tar.gz *.tar.zst)</source>
        <translation>归档 (*.tar *.tar.gz *.tar.zst)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 is a folder. Add the name of a file.</source>
        <translation>%1 是文件夹。请在后面加上文件名。</translation>
    </message>
</context>
<context>
    <name>stowage::FactsView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>stowage::ImageDelegate</name>
    <message>
        <source>dangling</source>
        <translation>虚悬</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>artifact</source>
        <translation>制品</translation>
    </message>
    <message>
        <source>%1 of it in no other image</source>
        <translation>其中 %1 不与其他镜像共用</translation>
    </message>
    <message>
        <source>update</source>
        <comment>a badge: a newer image is in the registry</comment>
        <translation>有更新</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a badge: a container of the image does</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>in use</source>
        <comment>a badge: the image has containers</comment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>A step of a build: another image was built on it.</source>
        <translation>构建的中间步骤：另一个镜像以它为基础构建。</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>被 %1 使用</translation>
    </message>
    <message>
        <source>step</source>
        <comment>of a build</comment>
        <translation>中间</translation>
    </message>
</context>
<context>
    <name>stowage::ImageFacts</name>
    <message>
        <source>%1: %2 only here, %3 shared with other images</source>
        <translation>%1：独占 %2，与其他镜像共用 %3</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>不在此处</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>入口点</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Stop signal</source>
        <translation>停止信号</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Attestations</source>
        <translation>证明</translation>
    </message>
    <message numerus="yes">
        <source>%n, folded away</source>
        <translation>
            <numerusform>%n 项，已折叠</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <comment>a container</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>a container</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>of another program (Buildah)</source>
        <comment>a container</comment>
        <translation>属于其他程序（Buildah）</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用它的容器</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>基于</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>依赖者</translation>
    </message>
</context>
<context>
    <name>stowage::ImagePage</name>
    <message>
        <source>Reading the images…</source>
        <translation>正在读取镜像…</translation>
    </message>
    <message>
        <source>The images could not be read</source>
        <translation>无法读取镜像</translation>
    </message>
    <message>
        <source>No image has these words</source>
        <translation>没有匹配的镜像</translation>
    </message>
    <message>
        <source>The filter looks at names, IDs, platforms and labels. Esc clears it.</source>
        <translation>筛选范围包括名称、ID、平台和标记。按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>No images here</source>
        <translation>这里没有镜像</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>stowage::ImageView</name>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
</context>
<context>
    <name>stowage::ImportDialog</name>
    <message>
        <source>Import a Root File System</source>
        <translation>导入根文件系统</translation>
    </message>
    <message>
        <source>%1 becomes an image of one layer.</source>
        <translation>%1 将成为只有一层的镜像。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Recorded in the history</source>
        <translation>记录在历史中</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Platform:</source>
        <translation>平台：</translation>
    </message>
    <message>
        <source>Instructions:</source>
        <translation>指令：</translation>
    </message>
    <message>
        <source>Comment:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>Without a name it arrives as a dangling image.</source>
        <translation>不填名称则成为虚悬镜像。</translation>
    </message>
    <message>
        <source>Into:</source>
        <translation>导入到：</translation>
    </message>
</context>
<context>
    <name>stowage::Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>未选择镜像</translation>
    </message>
    <message numerus="yes">
        <source>%n images selected</source>
        <translation>
            <numerusform>已选择 %n 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an image to look inside.</source>
        <translation>选择一个镜像以查看其内容。</translation>
    </message>
    <message>
        <source>This image cannot be read</source>
        <translation>无法读取此镜像</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>正在读取镜像…</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
</context>
<context>
    <name>stowage::Intake</name>
    <message>
        <source>What was dropped is no image name. %1</source>
        <translation>拖入的文字不是镜像名称。%1</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message numerus="yes">
        <source>Looking into %n files…</source>
        <translation>
            <numerusform>正在查看 %n 个文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be opened. The details say why.</source>
        <translation>
            <numerusform>有 %n 个文件无法打开。原因见详情。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::IntoBox</name>
    <message>
        <source>Library</source>
        <translation>镜像库</translation>
    </message>
</context>
<context>
    <name>stowage::LayersTab</name>
    <message numerus="yes">
        <source>%n layer(s), %1</source>
        <translation>
            <numerusform>%n 层，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>stowage::LibraryVerbs</name>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 现在名为 %2。</translation>
    </message>
    <message>
        <source>%1 is now called %2. %3 had that name and stays.</source>
        <translation>%1 现在名为 %2。%3 原有此名称，镜像仍保留。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>Other images have these names by now and keep them: %1.</source>
        <translation>以下名称现已属于其他镜像，因此没有恢复：%1。</translation>
    </message>
    <message>
        <source>The trash is empty. %1 freed.</source>
        <translation>回收站已清空，释放 %1。</translation>
    </message>
    <message>
        <source>A transfer is running; empty it afterwards.</source>
        <translation>有传输正在进行；请在其结束后再清空回收站。</translation>
    </message>
    <message>
        <source>Clean Up the Library</source>
        <translation>清理镜像库</translation>
    </message>
    <message>
        <source>&amp;All images, with their names</source>
        <translation>所有镜像，连同名称(&amp;A)</translation>
    </message>
</context>
<context>
    <name>stowage::Limits</name>
    <message>
        <source>As fast as it goes</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>At most %1/s</source>
        <translation>最高 %1/秒</translation>
    </message>
    <message>
        <source>As many layers as usual</source>
        <translation>默认的同时传输层数</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) at a time</source>
        <translation>
            <numerusform>同时传输 %n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::MainWindow</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) match</source>
        <translation>
            <numerusform>%n 行匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Stowage</source>
        <translation>镜舱</translation>
    </message>
    <message>
        <source>Open an Archive</source>
        <translation>打开归档</translation>
    </message>
    <message>
        <source>Archives (*.tar *.tar.* *.tgz *.tzst *.txz)</source>
        <translation>归档 (*.tar *.tar.* *.tgz *.tzst *.txz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a Folder with an OCI Layout</source>
        <translation>打开 OCI 布局文件夹</translation>
    </message>
    <message>
        <source>Import a Root File System</source>
        <translation>导入根文件系统</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Chec&amp;king for Updates</source>
        <translation>停止检查更新(&amp;K)</translation>
    </message>
    <message>
        <source>An archive takes images of one engine. Drag those of one, and then those of the next.</source>
        <translation>一个归档只能包含同一个引擎的镜像。请先拖入一个引擎的镜像，再拖入下一个的。</translation>
    </message>
</context>
<context>
    <name>stowage::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>镜像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>镜像库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>输入以筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>传输(&amp;T)</translation>
    </message>
    <message>
        <source>Names, IDs, platforms, labels; &quot;dangling&quot; finds images without a name, &quot;outdated&quot; those with a newer one in their registry</source>
        <translation>名称、ID、平台、标记；输入“虚悬”查找没有名称的镜像，输入“有更新”查找镜像仓库里已有更新的镜像</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>stowage::MessageRow</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>stowage::MirrorsPage</name>
    <message>
        <source>Use a list of my own in place of what other tools are set up with</source>
        <translation>使用我自己的列表，代替其他工具的设置</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像源</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Another mirror: mirror.example.com or https://mirror.example.com/path</source>
        <translation>另一个镜像源：mirror.example.com 或 https://mirror.example.com/path</translation>
    </message>
    <message>
        <source>Another mirror</source>
        <translation>另一个镜像源</translation>
    </message>
    <message>
        <source>An image, to see who has it: team/app:1.0</source>
        <translation>用来查看谁有它的镜像：team/app:1.0</translation>
    </message>
    <message>
        <source>Image to measure with</source>
        <translation>测速所用的镜像</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 已在列表中。</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
</context>
<context>
    <name>stowage::MissingEngines</name>
    <message>
        <source>An engine may be missing from the list.</source>
        <translation>列表中可能缺少一个引擎。</translation>
    </message>
    <message numerus="yes">
        <source>Engines may be missing from the list, for %n reason(s).</source>
        <translation>
            <numerusform>列表中可能缺少引擎，原因有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>stowage::MoreButton</name>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
</context>
<context>
    <name>stowage::Options</name>
    <message>
        <source>See, move and look inside container images, wherever they live.</source>
        <translation>查看、搬运、剖析容器镜像，无论它们在哪里。</translation>
    </message>
    <message>
        <source>Use the Library in this folder.</source>
        <translation>使用此文件夹中的镜像库。</translation>
    </message>
    <message>
        <source>Look light or dark, whatever the desktop says.</source>
        <translation>使用浅色或深色外观，不跟随桌面。</translation>
    </message>
    <message>
        <source>Speak this language for once.</source>
        <translation>本次运行使用此语言。</translation>
    </message>
    <message>
        <source>Write a picture of every view into this folder, then quit.</source>
        <translation>把每个界面的截图写入此文件夹，然后退出。</translation>
    </message>
    <message>
        <source>Open every view once, then quit.</source>
        <translation>逐一打开每个界面，然后退出。</translation>
    </message>
    <message>
        <source>Print how long the first complete frame took, then quit.</source>
        <translation>输出首个完整画面所用的时间，然后退出。</translation>
    </message>
    <message>
        <source>Print how long the list takes from a key to its painting, then quit.</source>
        <translation>输出从按键到列表绘制完成所用的时间，然后退出。</translation>
    </message>
    <message>
        <source>Archives to look into.</source>
        <translation>要查看的归档。</translation>
    </message>
</context>
<context>
    <name>stowage::Placeholder</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>stowage::PlacesView</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Close This Archive</source>
        <translation>关闭此归档</translation>
    </message>
    <message>
        <source>Add a Registry…</source>
        <translation>添加镜像仓库…</translation>
    </message>
    <message>
        <source>Take Off the List</source>
        <translation>从列表中去掉</translation>
    </message>
    <message>
        <source>No Longer a Favourite</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Add an Engine…</source>
        <translation>添加引擎…</translation>
    </message>
</context>
<context>
    <name>stowage::PlainHttpBox</name>
    <message>
        <source>Allow plain HTTP to this host</source>
        <translation>允许以明文 HTTP 连接此主机</translation>
    </message>
    <message>
        <source>Anyone on the way could read and change what is sent. Loopback needs no permission.</source>
        <translation>传输途中的任何人都能读取和篡改数据。本机回环地址无需在此允许。</translation>
    </message>
</context>
<context>
    <name>stowage::PlanView</name>
    <message>
        <source>the image stays</source>
        <translation>镜像保留</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>将移除的内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Frees</source>
        <translation>释放</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n 个名称</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和 %2</translation>
    </message>
    <message>
        <source>Frees %1 once the trash is emptied</source>
        <translation>清空回收站后释放 %1</translation>
    </message>
    <message>
        <source>Frees no space: the layers stay in use</source>
        <translation>不释放空间：各层仍在使用</translation>
    </message>
    <message>
        <source>stays: in use</source>
        <translation>保留：使用中</translation>
    </message>
    <message>
        <source>The engine does not tell what this frees</source>
        <translation>引擎没有说明会释放多少空间</translation>
    </message>
    <message>
        <source>Frees %1</source>
        <translation>释放 %1</translation>
    </message>
</context>
<context>
    <name>stowage::PlatformBox</name>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>This machine (%1)</source>
        <translation>本机（%1）</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>所有平台</translation>
    </message>
    <message>
        <source>Another platform can be typed, such as linux/arm/v6.</source>
        <translation>也可以输入其他平台，例如 linux/arm/v6。</translation>
    </message>
</context>
<context>
    <name>stowage::PullCard</name>
    <message>
        <source>Sign In…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Platforms:</source>
        <translation>平台：</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>所有平台</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Once the image has a name, this says what would be fetched.</source>
        <translation>填好镜像名称后，这里会显示将要下载多少内容。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>Size and Platforms</source>
        <translation>大小和平台</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Digest %1</source>
        <translation>摘要 %1</translation>
    </message>
    <message>
        <source>Try Docker Hub</source>
        <translation>试试 Docker Hub</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>试试 %1</translation>
    </message>
</context>
<context>
    <name>stowage::PullDialog</name>
    <message>
        <source>All tags of this repository</source>
        <translation>此仓库的所有标签</translation>
    </message>
    <message>
        <source>Pull an Image</source>
        <translation>拉取镜像</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Image:</source>
        <translation>镜像：</translation>
    </message>
    <message>
        <source>Platform:</source>
        <translation>平台：</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>For this pull only, and never written down. Without them the account that you signed in with is used.</source>
        <translation>仅用于本次拉取，绝不写入磁盘。留空则使用已登录的账户。</translation>
    </message>
    <message>
        <source>Tick at least one platform.</source>
        <translation>请至少勾选一个平台。</translation>
    </message>
    <message>
        <source>A user name goes with a password.</source>
        <translation>用户名和密码必须同时填写。</translation>
    </message>
    <message>
        <source>Into:</source>
        <translation>拉取到：</translation>
    </message>
    <message>
        <source>By:</source>
        <translation>方式：</translation>
    </message>
    <message>
        <source>%1 itself</source>
        <translation>由 %1 自行拉取</translation>
    </message>
    <message>
        <source>Stowage, through the Library</source>
        <translation>由镜舱经镜像库拉取</translation>
    </message>
    <message>
        <source>From where %1 is set up to fetch; after a break it begins anew.</source>
        <translation>按 %1 的设置获取；中断后会从头开始。</translation>
    </message>
    <message>
        <source>Goes on where it broke off. The image stays in the Library too.</source>
        <translation>中断后会接着继续。镜像也会保留在镜像库中。</translation>
    </message>
    <message>
        <source>%1 fetches one platform at a time.</source>
        <translation>%1 一次只能获取一个平台。</translation>
    </message>
    <message>
        <source>%1 cannot fetch all tags in one go.</source>
        <translation>%1 无法一次获取所有标签。</translation>
    </message>
</context>
<context>
    <name>stowage::PullSeveralDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) will be pulled. Docker Hub counts each of them.</source>
        <translation>
            <numerusform>将拉取 %n 个镜像，Docker Hub 会逐个计数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) will be pulled.</source>
        <translation>
            <numerusform>将拉取 %n 个镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Platform:</source>
        <translation>平台：</translation>
    </message>
</context>
<context>
    <name>stowage::PushDialog</name>
    <message>
        <source>Push to a Registry</source>
        <translation>推送到镜像仓库</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Push to:</source>
        <translation>推送到：</translation>
    </message>
    <message>
        <source>These go to the registries that their names say:</source>
        <translation>将推送到各名称所指的镜像仓库：</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>A push needs a tag, such as :latest.</source>
        <translation>推送需要标签，例如 :latest。</translation>
    </message>
    <message>
        <source>Names without an owner belong to Docker&apos;s official images: put your user name before it.</source>
        <translation>没有所有者的名称属于 Docker 官方镜像：请在前面加上您的用户名。</translation>
    </message>
    <message>
        <source>Compress with gzip</source>
        <translation>用 gzip 压缩</translation>
    </message>
    <message>
        <source>Compress with zstd</source>
        <translation>用 zstd 压缩</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Uncompressed layers:</source>
        <translation>未压缩的层：</translation>
    </message>
    <message>
        <source>Docker before 23.0 cannot pull layers that are compressed with zstd.</source>
        <translation>23.0 之前的 Docker 无法拉取用 zstd 压缩的层。</translation>
    </message>
    <message>
        <source>Platforms:</source>
        <translation>平台：</translation>
    </message>
    <message>
        <source>Tick at least one platform.</source>
        <translation>请至少勾选一个平台。</translation>
    </message>
</context>
<context>
    <name>stowage::QuitDialog</name>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) are running.</source>
        <translation>
            <numerusform>有 %n 项传输正在进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Pulls and pushes go on by themselves when Stowage is started again; everything else begins anew.</source>
        <translation>下次启动 Stowage 时，拉取和推送会自动继续；其他传输需要重新开始。</translation>
    </message>
    <message>
        <source>Stowage cannot keep a list of them here: start them again the next time.</source>
        <translation>Stowage 无法在这里保存传输列表；下次启动后请重新开始这些传输。</translation>
    </message>
</context>
<context>
    <name>stowage::ReferenceField</name>
    <message>
        <source>Image name</source>
        <translation>镜像名称</translation>
    </message>
</context>
<context>
    <name>stowage::RegistrySettingsDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>%1 的设置</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Mirrors</source>
        <translation>镜像源(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>连接(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>证书(&amp;E)</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在询问钥匙串…</translation>
    </message>
</context>
<context>
    <name>stowage::RegistryVerbs</name>
    <message>
        <source>Deleted %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n tag(s) of %1.</source>
        <translation>
            <numerusform>已删除 %1 的 %n 个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted the tag %1; the image stays.</source>
        <translation>已删除标签 %1，镜像保留。</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>This desktop has no keychain: Stowage remembers the proxy&apos;s password until you quit.</source>
        <translation>此桌面没有钥匙串：Stowage 只在本次运行期间记住代理密码。</translation>
    </message>
</context>
<context>
    <name>stowage::RemovalDialog</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>This and nothing else goes. It can be taken back for a week, unless the trash is emptied before.</source>
        <translation>只移除以下内容，别无其他。一周之内可以恢复，除非在此之前清空回收站。</translation>
    </message>
</context>
<context>
    <name>stowage::RepositoryDelegate</name>
    <message>
        <source>official</source>
        <translation>官方</translation>
    </message>
    <message>
        <source>this very name</source>
        <translation>直接用此名称</translation>
    </message>
</context>
<context>
    <name>stowage::RepositoryPane</name>
    <message>
        <source>Search Docker Hub</source>
        <translation>搜索 Docker Hub</translation>
    </message>
    <message>
        <source>Filter the repositories</source>
        <translation>筛选仓库</translation>
    </message>
    <message>
        <source>Name a repository</source>
        <translation>输入仓库名称</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>%1 does not tell</source>
        <translation>无法从 %1 获取</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No repository has these words</source>
        <translation>没有包含这些文字的仓库</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Pushing an image makes the first repository.</source>
        <translation>推送一个镜像就会建立第一个仓库。</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Type a word and press Enter. What you pull or star is listed here.</source>
        <translation>输入关键词并按回车。拉取过或收藏的仓库会列在这里。</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>没有列表</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>More Results</source>
        <translation>更多结果</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
</context>
<context>
    <name>stowage::RunDialog</name>
    <message>
        <source>Remove it when it has ended</source>
        <translation>结束后删除容器</translation>
    </message>
    <message>
        <source>Run %1 in %2</source>
        <translation>在 %2 中运行 %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>In a terminal, to try it</source>
        <translation>在终端中试用</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>在后台</translation>
    </message>
    <message>
        <source>As the image has it</source>
        <translation>按镜像的设置</translation>
    </message>
    <message>
        <source>As the engine calls it</source>
        <translation>由引擎命名</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Command:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Ports:</source>
        <translation>端口：</translation>
    </message>
    <message>
        <source>Variables:</source>
        <translation>变量：</translation>
    </message>
    <message>
        <source>Volumes:</source>
        <translation>卷：</translation>
    </message>
    <message>
        <source>Write “%1” as in %2.</source>
        <translation>“%1”请写成 %2 的形式。</translation>
    </message>
</context>
<context>
    <name>stowage::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>Appearance:</source>
        <translation>外观：</translation>
    </message>
    <message>
        <source>Library folder:</source>
        <translation>镜像库文件夹：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Another folder: start with --library, or set STOWAGE_LIBRARY.</source>
        <translation>使用其他文件夹：启动时加 --library，或设置 STOWAGE_LIBRARY。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面环境</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Registries:</source>
        <translation>镜像仓库：</translation>
    </message>
    <message>
        <source>Accounts and Passwords…</source>
        <translation>账户和密码…</translation>
    </message>
    <message>
        <source>Transfers at a time:</source>
        <translation>同时进行的传输：</translation>
    </message>
    <message>
        <source>In each transfer:</source>
        <translation>每个传输：</translation>
    </message>
    <message>
        <source>All together:</source>
        <translation>全部传输：</translation>
    </message>
    <message>
        <source>Transfers at a time</source>
        <translation>同时进行的传输数</translation>
    </message>
    <message>
        <source>Layers at a time in each transfer</source>
        <translation>每个传输同时传输的层数</translation>
    </message>
    <message>
        <source>Speed of all transfers together</source>
        <translation>全部传输的总速度</translation>
    </message>
</context>
<context>
    <name>stowage::Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>stowage::SignInDialog</name>
    <message>
        <source>Keep it in the keychain of this desktop</source>
        <translation>保存到此桌面的钥匙串</translation>
    </message>
    <message>
        <source>Sign In to a Registry</source>
        <translation>登录镜像仓库</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Otherwise it is forgotten when Stowage is closed.</source>
        <translation>否则关闭 Stowage 后即忘记。</translation>
    </message>
    <message>
        <source>Registry:</source>
        <translation>镜像仓库：</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Password or token:</source>
        <translation>密码或令牌：</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
</context>
<context>
    <name>stowage::StartPage</name>
    <message>
        <source>The hold is empty</source>
        <translation>镜舱还是空的</translation>
    </message>
    <message>
        <source>Bring container images aboard: no daemon, no account, no root needed.</source>
        <translation>把容器镜像装进来吧：无需守护进程，无需账号，无需 root。</translation>
    </message>
    <message>
        <source>Pull from a registry</source>
        <translation>从镜像仓库拉取</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Drop an archive anywhere on this window</source>
        <translation>把归档拖到窗口任意处</translation>
    </message>
    <message>
        <source>From docker save, podman save, skopeo, an OCI layout folder or a root file system; what is inside is shown before anything is loaded.</source>
        <translation>docker save、podman save 或 skopeo 的归档、OCI 布局文件夹、根文件系统都可以；载入之前先显示里面有什么。</translation>
    </message>
    <message>
        <source>Open an Archive…</source>
        <translation>打开归档…</translation>
    </message>
    <message>
        <source>Load the Sample Image</source>
        <translation>载入示例镜像</translation>
    </message>
</context>
<context>
    <name>stowage::TagDialog</name>
    <message>
        <source>Tag an Image</source>
        <translation>为镜像添加标签</translation>
    </message>
    <message>
        <source>One more name for %1. The names that it has stay.</source>
        <translation>为 %1 再添一个名称，原有名称保留。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>This image has that name already.</source>
        <translation>此镜像已有这个名称。</translation>
    </message>
    <message>
        <source>%1 has this name now. The name moves here; that image stays.</source>
        <translation>%1 现有此名称。名称将移到这里，那个镜像仍保留。</translation>
    </message>
</context>
<context>
    <name>stowage::TagPane</name>
    <message>
        <source>No longer a favourite</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Docker Hub deletes on its website only.</source>
        <translation>Docker Hub 只能在其网站上删除。</translation>
    </message>
    <message>
        <source>No repository chosen</source>
        <translation>未选择仓库</translation>
    </message>
    <message>
        <source>Choose one to see its tags. Nothing is pulled to look.</source>
        <translation>选择一个仓库即可查看其标签，无需拉取。</translation>
    </message>
    <message>
        <source>Reading the tags…</source>
        <translation>正在读取标签…</translation>
    </message>
    <message>
        <source>No tag has these words</source>
        <translation>没有包含这些文字的标签</translation>
    </message>
    <message>
        <source>No tags here</source>
        <translation>这里没有标签</translation>
    </message>
    <message>
        <source>The tags could not be read</source>
        <translation>无法读取标签</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Filter the tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Pull…</source>
        <translation>拉取…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>Look on Docker Hub</source>
        <translation>到 Docker Hub 上查找</translation>
    </message>
    <message numerus="yes">
        <source>Pull %n Image(s)…</source>
        <translation>
            <numerusform>拉取 %n 个镜像…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::TagRemovalDialog</name>
    <message>
        <source>Delete Only This Tag</source>
        <translation>只删除此标签</translation>
    </message>
    <message>
        <source>Delete from %1</source>
        <translation>从 %1 删除</translation>
    </message>
    <message>
        <source>A registry deletes an image with every tag that stands for it. This and nothing else goes, and nobody can take it back.</source>
        <translation>镜像仓库删除镜像时，会连同指向它的全部标签一起删除。只会删除下面列出的内容，且无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Tags that were looked at</source>
        <translation>已查看的标签</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>将删除的内容</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>The image stays under its digest and its other tags. Some registries cannot do this.</source>
        <translation>镜像仍保留其摘要和其他标签。有些镜像仓库不支持这样做。</translation>
    </message>
    <message>
        <source>Looking at the other tags…</source>
        <translation>正在查看其他标签…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Image(s)</source>
        <translation>
            <numerusform>删除 %n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other tag(s) go along.</source>
        <translation>
            <numerusform>另有 %n 个标签会一并删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No other tag goes along; %n looked at.</source>
        <translation>
            <numerusform>没有其他标签会一并删除；已查看 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stay, but can no longer be pulled for one of their platforms.</source>
        <translation>
            <numerusform>%n 个标签会保留，但各自有一个平台无法再拉取。</numerusform>
        </translation>
    </message>
    <message>
        <source>loses a platform</source>
        <translation>会失去一个平台</translation>
    </message>
</context>
<context>
    <name>stowage::TagsTab</name>
    <message>
        <source>Add a Name…</source>
        <translation>添加名称…</translation>
    </message>
    <message>
        <source>Take Away</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>stowage::Texts</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::Tr</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 项进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 项等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) failed.</source>
        <translation>
            <numerusform>%n 项传输失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>No transfers.</source>
        <translation>没有传输。</translation>
    </message>
    <message>
        <source>All transfers have ended.</source>
        <translation>所有传输已结束。</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>校验中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 / %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Waiting for its turn.</source>
        <translation>排队等待中。</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept: retry goes on from there.</source>
        <translation>已停止。已收到的内容保留，重试时从那里继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n other image(s)</source>
        <translation>
            <numerusform>另 %n 个镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Free some space and try again.</source>
        <translation>磁盘已满，无法写入 %1。请腾出一些空间后重试。</translation>
    </message>
    <message>
        <source>You have no permission for %1.</source>
        <translation>没有访问 %1 的权限。</translation>
    </message>
    <message>
        <source>%1 is on a disk that cannot be written to.</source>
        <translation>%1 所在的磁盘不可写入。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是一个文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>无法读写 %1。</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 正被另一个程序使用。</translation>
    </message>
    <message>
        <source>%1 is too large to be what it should be.</source>
        <translation>内容过大，超出了应有的大小：%1。</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not the JSON it should be.</source>
        <translation>内容已损坏，不是应有的 JSON：%1。</translation>
    </message>
    <message>
        <source>OCI layout folder</source>
        <translation>OCI 布局文件夹</translation>
    </message>
    <message>
        <source>OCI archive</source>
        <translation>OCI 归档</translation>
    </message>
    <message>
        <source>Docker archive</source>
        <translation>Docker 归档</translation>
    </message>
    <message>
        <source>Docker and OCI archive</source>
        <translation>Docker 与 OCI 归档</translation>
    </message>
    <message>
        <source>root file system</source>
        <translation>根文件系统</translation>
    </message>
    <message>
        <source>The image&apos;s index is not what it should be.</source>
        <translation>镜像的索引不符合规范。</translation>
    </message>
    <message>
        <source>This image is not made for %1. It is there for: %2.</source>
        <translation>此镜像不支持平台 %1。可用的平台有：%2。</translation>
    </message>
    <message>
        <source>This manifest is not here.</source>
        <translation>这里没有此清单。</translation>
    </message>
    <message>
        <source>A document of this image is larger than it should be.</source>
        <translation>此镜像的一份文档超出了应有的大小。</translation>
    </message>
    <message>
        <source>A document of this image is not what its digest says.</source>
        <translation>此镜像的一份文档与其摘要不符。</translation>
    </message>
    <message>
        <source>Loaded %1.</source>
        <translation>已载入 %1。</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>Saved %1 to %2, %3.</source>
        <translation>已将 %1 导出到 %2，大小为 %3。</translation>
    </message>
    <message>
        <source>The repository %1 has no tags.</source>
        <translation>仓库 %1 没有标签。</translation>
    </message>
    <message>
        <source>%1 is up to date.</source>
        <translation>%1 已是最新。</translation>
    </message>
    <message numerus="yes">
        <source>Pulled %1: %n new layer(s), %2.</source>
        <translation>
            <numerusform>已拉取 %1：%n 个新层，共 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is made for %2, not for this machine (%3).</source>
        <translation>%1 适用于 %2，而不是本机的 %3。</translation>
    </message>
    <message>
        <source>The Library is whole.</source>
        <translation>镜像库完好。</translation>
    </message>
    <message numerus="yes">
        <source>The Library has %n problem(s).</source>
        <translation>
            <numerusform>镜像库有 %n 处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>a web page, perhaps the error page of a download</source>
        <translation>网页，可能是下载出错的页面</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>JSON 文档</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>data of an unknown kind</source>
        <translation>类型未知的数据</translation>
    </message>
    <message>
        <source>%1 ends too early: it is cut off.</source>
        <translation>%1 不完整：内容在中途截断。</translation>
    </message>
    <message>
        <source>A document in the archive is far too large.</source>
        <translation>归档中的一份文档过大。</translation>
    </message>
    <message>
        <source>The compressed data unpacks to far more than any image: it was not read further.</source>
        <translation>压缩数据解开后远大于任何镜像，已停止读取。</translation>
    </message>
    <message>
        <source>The compressed data is damaged or cut off.</source>
        <translation>压缩数据已损坏或不完整。</translation>
    </message>
    <message>
        <source>The gzip data is damaged or cut off.</source>
        <translation>gzip 数据已损坏或不完整。</translation>
    </message>
    <message>
        <source>The zstd data is damaged or cut off.</source>
        <translation>zstd 数据已损坏或不完整。</translation>
    </message>
    <message>
        <source>The data could not be compressed.</source>
        <translation>无法压缩数据。</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off.</source>
        <translation>归档已损坏或不完整。</translation>
    </message>
    <message>
        <source>The image is damaged: it points at content in a way that makes no sense.</source>
        <translation>镜像已损坏：其中对内容的引用无效。</translation>
    </message>
    <message>
        <source>A digest begins with its algorithm, as in sha256:7f2c…</source>
        <translation>摘要须以算法名开头，例如 sha256:7f2c…</translation>
    </message>
    <message>
        <source>The digest uses an algorithm that is not supported. Use a sha256 digest.</source>
        <translation>不支持此摘要所用的算法。请使用 sha256 摘要。</translation>
    </message>
    <message numerus="yes">
        <source>A %1 digest has exactly %n hexadecimal digit(s).</source>
        <translation>
            <numerusform>%1 摘要须恰好有 %n 个十六进制字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A digest is written with the digits 0 to 9 and the small letters a to f only.</source>
        <translation>摘要只能由数字 0 到 9 和小写字母 a 到 f 组成。</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address in brackets, such as [::1].</source>
        <translation>“%1”不是方括号中的 IPv6 地址，正确的例子是 [::1]。</translation>
    </message>
    <message>
        <source>“%1” is not the name of a registry. It has letters, digits, dashes and dots, as in registry.example.com.</source>
        <translation>“%1”不是镜像仓库的主机名。主机名由字母、数字、连字符和点组成，例如 registry.example.com。</translation>
    </message>
    <message>
        <source>“%1” is not a port. A port is a number from 1 to 65535.</source>
        <translation>“%1”不是端口。端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>There must be a name on each side of a slash.</source>
        <translation>斜杠两侧都必须有名称。</translation>
    </message>
    <message>
        <source>A repository name is written in lower case: “%1”.</source>
        <translation>仓库名称必须小写：“%1”。</translation>
    </message>
    <message>
        <source>“%1” has a character that a repository name cannot have. It has small letters and digits, and between them dots, dashes and underscores.</source>
        <translation>“%1”含有仓库名称不允许的字符。仓库名称由小写字母和数字组成，中间可以用点、连字符和下划线分隔。</translation>
    </message>
    <message>
        <source>“%1” must begin and end with a letter or a digit to name a repository.</source>
        <translation>“%1”不能作为仓库名称：首尾必须是字母或数字。</translation>
    </message>
    <message>
        <source>“%1” has too much between two letters: one dot, one or two underscores or any number of dashes may stand there.</source>
        <translation>“%1”中的分隔符过多：两个字符之间只能有一个点、一到两个下划线或任意个连字符。</translation>
    </message>
    <message>
        <source>The name of an image holds no user name and no password. Leave out what stands before the @, and sign in to the registry instead.</source>
        <translation>镜像名称中不能有用户名和密码。请去掉 @ 之前的部分，改为登录镜像仓库。</translation>
    </message>
    <message numerus="yes">
        <source>The name of the repository is too long: %n character(s) are allowed.</source>
        <translation>
            <numerusform>仓库名称过长：最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag must follow the colon, as in nginx:latest.</source>
        <translation>冒号后面必须有标签，例如 nginx:latest。</translation>
    </message>
    <message numerus="yes">
        <source>The tag is too long: %n character(s) are allowed.</source>
        <translation>
            <numerusform>标签过长：最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A tag begins with a letter, a digit or an underscore: “%1” does not.</source>
        <translation>标签必须以字母、数字或下划线开头，“%1”不符合。</translation>
    </message>
    <message>
        <source>“%1” is not a tag. It has letters, digits, underscores, dots and dashes.</source>
        <translation>“%1”不是标签。标签由字母、数字、下划线、点和连字符组成。</translation>
    </message>
    <message>
        <source>The history of the image is damaged.</source>
        <translation>镜像的历史已损坏。</translation>
    </message>
    <message>
        <source>The configuration of the image is damaged.</source>
        <translation>镜像的配置已损坏。</translation>
    </message>
    <message>
        <source>The configuration of the image</source>
        <translation>镜像的配置</translation>
    </message>
    <message>
        <source>The manifest is damaged, or it is not what it claims to be.</source>
        <translation>清单已损坏，或与其声明的类型不符。</translation>
    </message>
    <message>
        <source>The manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>The image index</source>
        <translation>镜像索引</translation>
    </message>
    <message>
        <source>“%1” is not a platform: write it as linux/amd64 or linux/arm/v7.</source>
        <translation>“%1”不是平台：请写成 linux/amd64 或 linux/arm/v7 的形式。</translation>
    </message>
    <message>
        <source>Name an image, such as nginx or registry.example.com/team/app:1.0.</source>
        <translation>请指定一个镜像，例如 nginx 或 registry.example.com/team/app:1.0。</translation>
    </message>
    <message numerus="yes">
        <source>This is too long for the name of an image: %n character(s) are allowed.</source>
        <translation>
            <numerusform>镜像名称过长：最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of an image has no spaces: “%1”.</source>
        <translation>镜像名称中不能有空格：“%1”。</translation>
    </message>
    <message>
        <source>Leave out what stands before “://”: the name of an image begins with the registry.</source>
        <translation>请去掉“://”及其之前的部分：镜像名称以镜像仓库的主机名开头。</translation>
    </message>
    <message>
        <source>This is the ID of an image. Give a name, such as nginx:latest.</source>
        <translation>这是镜像的 ID。请给出名称，例如 nginx:latest。</translation>
    </message>
    <message>
        <source>The name of the repository is missing in “%1”.</source>
        <translation>“%1”中缺少仓库名称。</translation>
    </message>
    <message>
        <source>The manifest cannot be checked: %1 digests are not supported.</source>
        <translation>无法校验清单：不支持 %1 摘要。</translation>
    </message>
    <message>
        <source>The manifest is damaged: its content does not have the digest that it should have.</source>
        <translation>清单已损坏：内容与应有的摘要不符。</translation>
    </message>
    <message>
        <source>This image is in Docker&apos;s old schema 1 format, which is not supported. Push it again with a current version of Docker.</source>
        <translation>此镜像采用 Docker 旧的 schema 1 格式，不受支持。请用新版 Docker 重新推送。</translation>
    </message>
    <message>
        <source>The manifest is refused: it claims to be an image and an image index at once.</source>
        <translation>已拒绝此清单：它同时声称是镜像和镜像索引。</translation>
    </message>
    <message>
        <source>This is no image manifest: it names neither layers nor other manifests.</source>
        <translation>这不是镜像清单：其中既没有层，也没有其他清单。</translation>
    </message>
    <message>
        <source>The manifest is refused: it is not of the type that it was announced with.</source>
        <translation>已拒绝此清单：它的类型与先前声明的不符。</translation>
    </message>
    <message>
        <source>The manifest is larger than 4 MiB, which no registry allows.</source>
        <translation>清单超过 4 MiB，任何镜像仓库都不允许。</translation>
    </message>
    <message>
        <source>%1 holds a file system and no image. Use import to make an image of it.</source>
        <translation>%1 中是文件系统，没有镜像。请用 import 将其制作成镜像。</translation>
    </message>
    <message>
        <source>The standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>The archive has no image number %1.</source>
        <translation>归档中没有第 %1 个镜像。</translation>
    </message>
    <message>
        <source>The archive is incomplete: %1 is missing in it.</source>
        <translation>归档不完整：其中缺少 %1。</translation>
    </message>
    <message>
        <source>%1 is compressed, and its images can only be looked into after loading them.</source>
        <translation>%1 经过压缩，其中的镜像要载入后才能查看内容。</translation>
    </message>
    <message>
        <source>%1 has no image at that place.</source>
        <translation>%1 中的该位置没有镜像。</translation>
    </message>
    <message>
        <source>The name “%1” in the archive is no image reference; the image comes without it.</source>
        <translation>归档中的名称“%1”不是有效的镜像名称，此镜像将不带该名称。</translation>
    </message>
    <message>
        <source>The archive has too many members: it was not read further.</source>
        <translation>归档中的条目过多，已停止读取。</translation>
    </message>
    <message>
        <source>The archive is refused: %1 in it is far too large.</source>
        <translation>已拒绝此归档：其中的 %1 过大。</translation>
    </message>
    <message>
        <source>The archive holds a member in a form that cannot be read.</source>
        <translation>归档中有一个条目的格式无法读取。</translation>
    </message>
    <message>
        <source>The archive is damaged: manifest.json in it is not what it should be.</source>
        <translation>归档已损坏：其中的 manifest.json 不符合规范。</translation>
    </message>
    <message>
        <source>The archive is damaged: the layer %1 is not the one that the image was made with.</source>
        <translation>归档已损坏：层 %1 与制作镜像时的不同。</translation>
    </message>
    <message>
        <source>The archive is damaged: an image in it does not have as many layers as it says.</source>
        <translation>归档已损坏：其中一个镜像的层数与其声明的不符。</translation>
    </message>
    <message>
        <source>The archive is damaged: manifest.json in it names no images.</source>
        <translation>归档已损坏：其中的 manifest.json 没有列出任何镜像。</translation>
    </message>
    <message>
        <source>An image without a name</source>
        <translation>未命名的镜像</translation>
    </message>
    <message>
        <source>The archive is refused: it holds a name that leads out of it, as no image archive does.</source>
        <translation>已拒绝此归档：其中有指向归档之外的名称，正常的镜像归档不会如此。</translation>
    </message>
    <message>
        <source>The folder %1 holds neither an OCI layout nor saved images.</source>
        <translation>文件夹 %1 中既没有 OCI 布局，也没有导出的镜像。</translation>
    </message>
    <message>
        <source>The archive was saved by a Docker from before version 1.10, in a format that is no longer read. Load it with an old Docker and save it again.</source>
        <translation>此归档由 1.10 之前的 Docker 导出，其格式已不再支持。请用旧版 Docker 加载后重新导出。</translation>
    </message>
    <message>
        <source>The archive is incomplete: index.json is missing in it.</source>
        <translation>归档不完整：其中缺少 index.json。</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>归档是空的。</translation>
    </message>
    <message>
        <source>The archive is refused: its documents are far too large.</source>
        <translation>已拒绝此归档：其中的文档过大。</translation>
    </message>
    <message>
        <source>The archive is damaged: %1 in it does not have the digest that it should have.</source>
        <translation>归档已损坏：其中的 %1 与应有的摘要不符。</translation>
    </message>
    <message>
        <source>The image&apos;s indexes are nested too deep.</source>
        <translation>镜像的索引嵌套过深。</translation>
    </message>
    <message>
        <source>The archive is incomplete: it names an image and holds none of it.</source>
        <translation>归档不完整：其中列出了镜像，却没有镜像的内容。</translation>
    </message>
    <message>
        <source>The archive has a version of the OCI layout that is not known here. Only version 1 is.</source>
        <translation>归档采用的 OCI 布局版本无法识别：目前只支持版本 1。</translation>
    </message>
    <message>
        <source>The archive is damaged: index.json in it names no images.</source>
        <translation>归档已损坏：其中的 index.json 没有列出任何镜像。</translation>
    </message>
    <message>
        <source>%1 was re-encoded as UTF-16 text by a shell, as PowerShell does with “&gt;”, and cannot be repaired. Save the image again with “docker save -o FILE”.</source>
        <translation>%1 已被 shell 转成 UTF-16 文本（PowerShell 的“&gt;”就会如此），无法修复。请用“docker save -o FILE”重新导出镜像。</translation>
    </message>
    <message>
        <source>%1 is no image archive: it seems to be %2.</source>
        <translation>%1 不是镜像归档：它看起来是“%2”。</translation>
    </message>
    <message>
        <source>%1 is compressed twice. Unpack it once and try again.</source>
        <translation>%1 被压缩了两次。请解压一次后重试。</translation>
    </message>
    <message>
        <source>%1 is no image archive: unpacked it seems to be %2.</source>
        <translation>%1 不是镜像归档：解压后看起来是“%2”。</translation>
    </message>
    <message>
        <source>The change “%1” cannot be understood.</source>
        <translation>无法识别指令“%1”。</translation>
    </message>
    <message>
        <source>%1 is no change that an import can make. These are: CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR.</source>
        <translation>导入时不能使用 %1。可用的指令有：CMD、ENTRYPOINT、ENV、EXPOSE、HEALTHCHECK、LABEL、ONBUILD、STOPSIGNAL、USER、VOLUME、WORKDIR。</translation>
    </message>
    <message>
        <source>The archive is refused: it holds a name that leads out of it.</source>
        <translation>已拒绝此归档：其中有指向归档之外的名称。</translation>
    </message>
    <message>
        <source>This is an archive of images and no file system. Use load to bring its images here.</source>
        <translation>这是镜像归档，不是文件系统。请用 load 载入其中的镜像。</translation>
    </message>
    <message>
        <source>%1 is a folder. Make a tar of it first.</source>
        <translation>%1 是一个文件夹。请先将其打包成 tar。</translation>
    </message>
    <message>
        <source>No platform of this image is here.</source>
        <translation>这里没有此镜像的任何平台。</translation>
    </message>
    <message>
        <source>The image is damaged where it is kept: %1 is not what it should be. Nothing was written.</source>
        <translation>存放的镜像已损坏：%1 与应有的内容不符。没有写入任何内容。</translation>
    </message>
    <message>
        <source>The image could not be read in one go. Try again.</source>
        <translation>读取期间镜像发生了变化。请重试。</translation>
    </message>
    <message>
        <source>The standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>No image was named to be saved.</source>
        <translation>没有指定要导出的镜像。</translation>
    </message>
    <message>
        <source>This image is no longer in the Library.</source>
        <translation>此镜像已不在镜像库中。</translation>
    </message>
    <message>
        <source>The data that arrived is not what it should be, and was thrown away. Try again; if it happens again, the image is damaged where it comes from.</source>
        <translation>收到的数据与应有的内容不符，已丢弃。请重试；如果再次出现，说明来源处的镜像已损坏。</translation>
    </message>
    <message>
        <source>This image uses a kind of digest that Stowage cannot verify.</source>
        <translation>此镜像使用了镜舱无法校验的摘要类型。</translation>
    </message>
    <message>
        <source>This image names more parts than Stowage follows.</source>
        <translation>此镜像的组成部分过多，超出了镜舱处理的上限。</translation>
    </message>
    <message>
        <source>This image&apos;s indexes are nested deeper than Stowage follows.</source>
        <translation>此镜像的索引嵌套过深，超出了镜舱处理的上限。</translation>
    </message>
    <message>
        <source>The Library&apos;s list of images is damaged: %1. Put back a copy of this file, or move it away to begin with an empty list; the images&apos; data stays where it is.</source>
        <translation>镜像库的镜像列表已损坏：%1。请用备份恢复此文件，或将其移走以从空列表开始；镜像的数据仍会保留。</translation>
    </message>
    <message>
        <source>The Library at %1 cannot be changed: it is on a read-only disk or belongs to someone else.</source>
        <translation>无法更改位于 %1 的镜像库：它位于只读磁盘上，或属于其他用户。</translation>
    </message>
    <message>
        <source>A part of this image is not in the Library. Pull or load the image again.</source>
        <translation>此镜像有一部分不在镜像库中。请重新拉取或载入。</translation>
    </message>
    <message>
        <source>A part of this image is damaged. Pull or load the image again.</source>
        <translation>此镜像有一部分已损坏。请重新拉取或载入。</translation>
    </message>
    <message>
        <source>There is no image &quot;%1&quot; in the Library.</source>
        <translation>镜像库中没有镜像“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; fits %n images. Use a name, or more of the digest.</source>
        <translation>
            <numerusform>“%1”匹配 %n 个镜像。请使用名称，或给出更长的摘要。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted, because a damaged image hides what belongs to it. Run verify, then pull that image again or remove it.</source>
        <translation>没有删除任何内容：有镜像已损坏，无法确定哪些内容属于它。请运行 verify，然后重新拉取或移除该镜像。</translation>
    </message>
    <message>
        <source>%1 holds something other than a Library. Choose an empty folder, or one that holds an OCI image layout.</source>
        <translation>%1 中存放的不是镜像库。请选择空文件夹，或存有 OCI 镜像布局的文件夹。</translation>
    </message>
    <message>
        <source>This image&apos;s manifest is not in the Library. Pull or load the image again.</source>
        <translation>此镜像的清单不在镜像库中。请重新拉取或载入。</translation>
    </message>
    <message>
        <source>No platform of this image is in the Library. Pull or load the image again.</source>
        <translation>镜像库中没有此镜像的任何平台。请重新拉取或载入。</translation>
    </message>
    <message numerus="yes">
        <source>The image %1 has %n names. Remove them one by one, or force it to remove the image with all of them.</source>
        <translation>
            <numerusform>镜像 %1 有 %n 个名称。请逐个移除，或强制移除以连同所有名称一起移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name with a digest in it cannot be given to an image. Leave out the part after @.</source>
        <translation>不能为镜像指定带摘要的名称。请去掉 @ 及其之后的部分。</translation>
    </message>
    <message>
        <source>There is no removal that can be taken back.</source>
        <translation>没有可以撤销的移除。</translation>
    </message>
    <message>
        <source>The removal %1 can no longer be taken back.</source>
        <translation>移除操作 %1 已无法撤销。</translation>
    </message>
    <message>
        <source>The blob %1 is damaged: its bytes are not what its digest says. Pull or load the images that use it again.</source>
        <translation>数据块 %1 已损坏：内容与其摘要不符。请重新拉取或载入使用它的镜像。</translation>
    </message>
    <message>
        <source>The blob %1 is missing. Pull or load the images that use it again.</source>
        <translation>缺少数据块 %1。请重新拉取或载入使用它的镜像。</translation>
    </message>
    <message>
        <source>%1 sends us round in circles. Tell whoever runs the registry.</source>
        <translation>%1 不断循环重定向。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>%1 wants us to log in at %2 without encryption. That is refused; tell whoever runs the registry.</source>
        <translation>%1 要求以不加密的方式登录 %2，已拒绝。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>The answer of the login service %1</source>
        <translation>登录服务 %1 的响应</translation>
    </message>
    <message>
        <source>%1 sent a part of %2 that is not the size that its manifest says. Try again; if it stays so, ask its owner to push the image again.</source>
        <translation>%1 发来的 %2 有一部分大小与清单不符。请重试；如果问题依旧，请联系镜像所有者重新推送。</translation>
    </message>
    <message>
        <source>A web page came instead of a part of %1. A login page of your network or a proxy may be in the way: open a page in a browser, then try again.</source>
        <translation>收到的是网页，而不是 %1 的内容。可能是网络的登录页面或代理所致：请先在浏览器中打开任意网页，然后重试。</translation>
    </message>
    <message>
        <source>A layer of this image lives on another server, %1, that offers it without encryption. It is not fetched.</source>
        <translation>此镜像有一层存放在另一台服务器 %1 上，该服务器不使用加密传输，因此没有下载这一层。</translation>
    </message>
    <message>
        <source>going on at %1</source>
        <translation>从 %1 处继续</translation>
    </message>
    <message>
        <source>%1 holds no certificate. Replace it, or take it away.</source>
        <translation>%1 中没有证书。请更换或移走该文件。</translation>
    </message>
    <message>
        <source>%1 holds no private key that can be used without a password.</source>
        <translation>%1 中没有可以不用密码就使用的私钥。</translation>
    </message>
    <message>
        <source>%1 has no key beside it. Put %2 there, or take it away.</source>
        <translation>%1 旁边没有对应的密钥。请将 %2 放在同一位置，或移走该证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. Its owner must renew it; check this machine&apos;s clock too.</source>
        <translation>%1 的证书已过期，须由其所有者更新。也请检查本机的时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Check this machine&apos;s clock.</source>
        <translation>%1 的证书尚未生效。请检查本机的时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 was made for another host. Use the name that it was made for.</source>
        <translation>%1 的证书是为另一台主机签发的。请使用证书所对应的主机名。</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked. Do not use this registry until its owner has renewed it.</source>
        <translation>%1 的证书已被吊销。在其所有者更新证书之前，请勿使用该镜像仓库。</translation>
    </message>
    <message>
        <source>%1 could not prove that it is who it says it is.</source>
        <translation>%1 无法证明自己的身份。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. If it speaks plain HTTP, allow that for it.</source>
        <translation>无法与 %1 建立安全连接。如果它只提供明文 HTTP，请为它允许明文 HTTP。</translation>
    </message>
    <message>
        <source>The connection to %1 broke. Check your network and try again.</source>
        <translation>与 %1 的连接已中断。请检查网络后重试。</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Check the address and that the registry runs.</source>
        <translation>%1 没有响应。请检查地址，并确认该镜像仓库正在运行。</translation>
    </message>
    <message>
        <source>There is no host %1, or this machine is offline. Check the name and your network.</source>
        <translation>找不到主机 %1，或本机已离线。请检查名称和网络。</translation>
    </message>
    <message>
        <source>%1 does not answer. Check your network, or try again in a while.</source>
        <translation>%1 没有响应。请检查网络，或稍后重试。</translation>
    </message>
    <message>
        <source>%1 sends us on to %2 without encryption. That is refused; tell whoever runs the registry.</source>
        <translation>%1 重定向到未加密的 %2，已拒绝。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>%1 sends us on without saying where.</source>
        <translation>%1 要求重定向，但没有给出目标地址。</translation>
    </message>
    <message>
        <source>%1 sends us on to %2, which is inside a private network. That is refused; tell whoever runs the registry.</source>
        <translation>%1 重定向到专用网络中的 %2，已拒绝。请联系该镜像仓库的管理员。</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n second(s), then trying again</source>
        <translation>
            <numerusform>等待 %n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>The login service %1 answered without a token. Try again later, or ask who runs it.</source>
        <translation>登录服务 %1 的响应中没有令牌。请稍后重试，或联系其管理员。</translation>
    </message>
    <message>
        <source>%1 did not accept this user name and password for %2. Check both, and that the account may read it.</source>
        <translation>%1 不接受用此用户名和密码访问 %2。请检查用户名和密码，并确认该账号有读取权限。</translation>
    </message>
    <message>
        <source>This account may not read %2 on %1. Ask the owner of the repository for access.</source>
        <translation>此账号无权读取 %1 上的 %2。请向仓库的所有者申请权限。</translation>
    </message>
    <message>
        <source>%1 has lost a part of %2. Ask its owner to push the image again.</source>
        <translation>%1 丢失了 %2 的一部分。请联系所有者重新推送该镜像。</translation>
    </message>
    <message>
        <source>%1 has no repository for %2. Check the name.</source>
        <translation>%1 上没有 %2 的仓库。请检查名称。</translation>
    </message>
    <message>
        <source>%1 has no image %2. Check the name and the tag.</source>
        <translation>%1 上没有镜像 %2。请检查名称和标签。</translation>
    </message>
    <message numerus="yes">
        <source>%1 allows no more requests for now. Try again in %n second(s), or log in for a higher limit.</source>
        <translation>
            <numerusform>%1 暂时不再接受请求。请在 %n 秒后重试，或登录以提高限额。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allows no more requests for now. Try again later, or log in for a higher limit.</source>
        <translation>%1 暂时不再接受请求。请稍后重试，或登录以提高限额。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own and could not deliver %2. Try again in a while.</source>
        <translation>%1 发生内部故障，无法提供 %2。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 gave an answer that a registry does not give. Check the address, and any proxy on the way.</source>
        <translation>%1 的响应不像来自镜像仓库。请检查地址，以及途经的代理。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>镜像库</translation>
    </message>
    <message>
        <source>The Library cannot be written to.</source>
        <translation>无法写入镜像库。</translation>
    </message>
    <message>
        <source>%1 has no such file. Check the address.</source>
        <translation>%1 上没有此文件。请检查地址。</translation>
    </message>
    <message>
        <source>%1 does not give this file to everybody.</source>
        <translation>%1 不公开提供此文件。</translation>
    </message>
    <message>
        <source>%1 could not send the file. Try again later.</source>
        <translation>%1 无法发送此文件。请稍后重试。</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>This needs other arguments: %1</source>
        <translation>参数不正确，用法：%1</translation>
    </message>
    <message>
        <source>The folder of the Library.</source>
        <translation>镜像库所在的文件夹。</translation>
    </message>
    <message>
        <source>Print one JSON value.</source>
        <translation>输出一个 JSON 值。</translation>
    </message>
    <message>
        <source>auto, plain, json or none.</source>
        <translation>auto、plain、json 或 none。</translation>
    </message>
    <message>
        <source>Print the raw detail of an error.</source>
        <translation>输出错误的原始详情。</translation>
    </message>
    <message>
        <source>Say what a verb does.</source>
        <translation>说明命令的用法。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>输出版本。</translation>
    </message>
    <message>
        <source>--progress is one of auto, plain, json and none.</source>
        <translation>--progress 只能是 auto、plain、json 或 none。</translation>
    </message>
    <message>
        <source>Usage: stowagectl [--place PLACE] [--library DIR] [--json] [--progress MODE] VERB [OPTIONS] [ARGS]</source>
        <translation>用法：stowagectl [--place PLACE] [--library DIR] [--json] [--progress MODE] VERB [OPTIONS] [ARGS]</translation>
    </message>
    <message>
        <source>stowagectl VERB --help tells more.</source>
        <translation>运行 stowagectl VERB --help 了解更多。</translation>
    </message>
    <message>
        <source>Usage: stowagectl %1 %2</source>
        <translation>用法：stowagectl %1 %2</translation>
    </message>
    <message>
        <source>Which verb?</source>
        <translation>要执行哪个命令？</translation>
    </message>
    <message>
        <source>There is no verb %1. stowagectl --help lists them.</source>
        <translation>没有命令 %1。运行 stowagectl --help 查看所有命令。</translation>
    </message>
    <message>
        <source>There is no field %1 here.</source>
        <translation>这里没有字段 %1。</translation>
    </message>
    <message>
        <source>Only simple paths such as {{.Os}} and {{json .Config}} are understood.</source>
        <translation>只支持 {{.Os}} 和 {{json .Config}} 这样的简单路径。</translation>
    </message>
    <message>
        <source>%1 is no filter that is known here.</source>
        <translation>%1 不是此处支持的筛选条件。</translation>
    </message>
    <message>
        <source>There is no image %1 here.</source>
        <translation>这里没有镜像 %1。</translation>
    </message>
    <message>
        <source>%1 is no time: write 24h, 2026-11-23 or 2026-11-23T08:00:00Z.</source>
        <translation>%1 不是有效的时间：请写成 24h、2026-11-23 或 2026-11-23T08:00:00Z 的形式。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n image(s): say which one.</source>
        <translation>
            <numerusform>%1 中有 %n 个镜像：请指定其中一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive; - is standard input.</source>
        <translation>归档；- 表示标准输入。</translation>
    </message>
    <message>
        <source>Name a file, or send an archive to standard input.</source>
        <translation>请指定文件，或将归档送入标准输入。</translation>
    </message>
    <message>
        <source>Write to a file instead of standard output.</source>
        <translation>写入文件，而不是标准输出。</translation>
    </message>
    <message>
        <source>docker (every reader takes it) or oci.</source>
        <translation>docker（所有工具都能读取）或 oci。</translation>
    </message>
    <message>
        <source>none, gzip or zstd.</source>
        <translation>none、gzip 或 zstd。</translation>
    </message>
    <message>
        <source>--format is docker or oci.</source>
        <translation>--format 只能是 docker 或 oci。</translation>
    </message>
    <message>
        <source>--compress is none, gzip or zstd.</source>
        <translation>--compress 只能是 none、gzip 或 zstd。</translation>
    </message>
    <message>
        <source>An archive does not belong on a terminal: name a file with -o.</source>
        <translation>归档不应输出到终端：请用 -o 指定文件。</translation>
    </message>
    <message>
        <source>A Dockerfile instruction; may be repeated.</source>
        <translation>一条 Dockerfile 指令，可重复使用。</translation>
    </message>
    <message>
        <source>What the history says.</source>
        <translation>写入历史的说明。</translation>
    </message>
    <message>
        <source>What the image is made for; this machine if not given.</source>
        <translation>镜像适用的平台，默认为本机的平台。</translation>
    </message>
    <message>
        <source>Bring images in from an archive</source>
        <translation>从归档载入镜像</translation>
    </message>
    <message>
        <source>Write images into an archive</source>
        <translation>将镜像导出为归档</translation>
    </message>
    <message>
        <source>Make an image of a root file system</source>
        <translation>将根文件系统制作成镜像</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>%1 is %2 now too.</source>
        <translation>%1 现在也名为 %2。</translation>
    </message>
    <message>
        <source>Speak HTTP without TLS to this registry.</source>
        <translation>用不加密的 HTTP 连接此镜像仓库。</translation>
    </message>
    <message>
        <source>A row per image.</source>
        <translation>每个镜像显示一行。</translation>
    </message>
    <message>
        <source>Tell what the images take on disk</source>
        <translation>显示镜像占用的磁盘空间</translation>
    </message>
    <message>
        <source>This image has no platform that is here.</source>
        <translation>这里没有此镜像的任何平台。</translation>
    </message>
    <message>
        <source>Show IDs and instructions in full.</source>
        <translation>完整显示 ID 和指令。</translation>
    </message>
    <message>
        <source>Show the instructions that made an image</source>
        <translation>显示制作镜像的指令</translation>
    </message>
    <message>
        <source>Show digests.</source>
        <translation>显示摘要。</translation>
    </message>
    <message>
        <source>dangling=, reference=, label=, before=, since=, until= or platform=; may be repeated.</source>
        <translation>dangling=、reference=、label=、before=、since=、until= 或 platform=，可重复使用。</translation>
    </message>
    <message>
        <source>Show IDs in full.</source>
        <translation>完整显示 ID。</translation>
    </message>
    <message>
        <source>Only IDs.</source>
        <translation>只显示 ID。</translation>
    </message>
    <message>
        <source>List images</source>
        <translation>列出镜像</translation>
    </message>
    <message>
        <source>This image is not here for %1.</source>
        <translation>这里没有此镜像的 %1 平台。</translation>
    </message>
    <message>
        <source>Fill a template such as {{.Os}}.</source>
        <translation>按 {{.Os}} 这样的模板输出。</translation>
    </message>
    <message>
        <source>One platform of a multi-platform image.</source>
        <translation>多平台镜像中的一个平台。</translation>
    </message>
    <message>
        <source>Tell everything about images, as JSON</source>
        <translation>以 JSON 显示镜像的全部信息</translation>
    </message>
    <message>
        <source>Every tag of the repository.</source>
        <translation>仓库的所有标签。</translation>
    </message>
    <message>
        <source>Exactly this platform, such as linux/arm64.</source>
        <translation>只要此平台，例如 linux/arm64。</translation>
    </message>
    <message>
        <source>Every platform that the image has.</source>
        <translation>镜像的所有平台。</translation>
    </message>
    <message>
        <source>Who to be to the registry.</source>
        <translation>登录镜像仓库的用户名。</translation>
    </message>
    <message>
        <source>Read the password from standard input.</source>
        <translation>从标准输入读取密码。</translation>
    </message>
    <message>
        <source>Fetch an image from a registry</source>
        <translation>从镜像仓库拉取镜像</translation>
    </message>
    <message>
        <source>until=, label= or label!=; may be repeated.</source>
        <translation>until=、label= 或 label!=，可重复使用。</translation>
    </message>
    <message>
        <source>Print what would go and do nothing.</source>
        <translation>只列出将移除的内容，不执行任何操作。</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>不询问。</translation>
    </message>
    <message>
        <source>Nobody can be asked here: add -f to remove these, or --dry-run to only look.</source>
        <translation>这里无法询问：要移除这些内容请加 -f，只想查看请加 --dry-run。</translation>
    </message>
    <message>
        <source>Remove these? [y/N]</source>
        <translation>移除这些内容吗？[y/N]</translation>
    </message>
    <message>
        <source>%1 belongs to another image by now and stayed there.</source>
        <translation>%1 现已属于另一个镜像，因此没有恢复。</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>Delete all of it for good.</source>
        <translation>全部永久删除。</translation>
    </message>
    <message>
        <source>Freed %1.</source>
        <translation>已释放 %1。</translation>
    </message>
    <message>
        <source>Remove images; undo takes it back</source>
        <translation>移除镜像，可用 undo 撤销</translation>
    </message>
    <message>
        <source>Remove dangling images</source>
        <translation>移除虚悬镜像</translation>
    </message>
    <message>
        <source>Take the last removal back</source>
        <translation>撤销最近一次移除</translation>
    </message>
    <message>
        <source>Show what can still be taken back</source>
        <translation>显示仍可恢复的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1</source>
        <translation>
            <numerusform>%n 个镜像，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell what an archive holds, without loading it</source>
        <translation>不载入而查看归档的内容</translation>
    </message>
    <message>
        <source>A tag cannot be given a digest: leave out what follows the @.</source>
        <translation>不能为标签指定摘要：请去掉 @ 及其之后的部分。</translation>
    </message>
    <message>
        <source>%1 was the name of %2 before; that image stays.</source>
        <translation>%1 原先是 %2 的名称；该镜像仍保留。</translation>
    </message>
    <message>
        <source>Give an image one more name</source>
        <translation>为镜像添加一个名称</translation>
    </message>
    <message>
        <source>Take a name off; the image stays</source>
        <translation>去除一个名称，镜像仍保留</translation>
    </message>
    <message>
        <source>Re-hash the whole Library</source>
        <translation>重新校验整个镜像库</translation>
    </message>
    <message>
        <source>The archive is damaged: %1 in it is not the JSON that it should be.</source>
        <translation>归档已损坏：其中的 %1 不是应有的 JSON。</translation>
    </message>
    <message>
        <source>The archive is refused: manifest.json in it names far too many images.</source>
        <translation>归档被拒绝：其中的 manifest.json 列出的镜像过多。</translation>
    </message>
    <message>
        <source>The tar has no end: it may have been cut off between two files.</source>
        <translation>这个 tar 没有结尾：它可能在两个文件之间被截断了。</translation>
    </message>
    <message>
        <source>%1 sends us round in circles. Check the address.</source>
        <translation>%1 让我们来回重定向。请检查地址。</translation>
    </message>
    <message>
        <source>%1 is no image: the word stands for an empty beginning in Dockerfiles.</source>
        <translation>%1 不是镜像：这个词在 Dockerfile 中表示空的起点。</translation>
    </message>
    <message>
        <source>This image is not made for %1, and it does not say for what it is made.</source>
        <translation>此镜像不适用于 %1，也没有说明适用于什么平台。</translation>
    </message>
    <message>
        <source>Name the folder of the Library: an empty path is none.</source>
        <translation>请指明镜像库所在的文件夹：路径不能为空。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of this image are not in the Library. Pull or load the image again.</source>
        <translation>
            <numerusform>镜像库中缺少此镜像的 %n 个部分。请重新拉取或载入该镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>The blob %1 cannot be read: look after the disk, and whether you may read the file.</source>
        <translation>无法读取数据块 %1：请检查磁盘，以及您是否有权读取该文件。</translation>
    </message>
    <message>
        <source>The blob %1 was damaged and was put aside. Pull or load the images that use it again: that brings a sound one.</source>
        <translation>数据块 %1 已损坏，已被移到一旁。请重新拉取或载入使用它的镜像，即可取得完好的数据块。</translation>
    </message>
    <message>
        <source>The blob %1 is sound, but an image that uses it names another size for it. Get that image anew from whoever made it.</source>
        <translation>数据块 %1 完好，但使用它的镜像所记载的大小与之不符。请向镜像的制作者重新获取该镜像。</translation>
    </message>
    <message>
        <source>Nothing was deleted, because a transfer is running. Try again when it has ended.</source>
        <translation>有传输正在进行，因此什么都没有删除。请等它结束后再试。</translation>
    </message>
    <message>
        <source>Only http and https addresses can be fetched: fetch %1 with another program and import the file.</source>
        <translation>只能下载 http 和 https 地址。请用其他程序下载 %1，再导入该文件。</translation>
    </message>
    <message>
        <source>--library needs a folder.</source>
        <translation>--library 需要一个文件夹。</translation>
    </message>
    <message>
        <source>There is no option %1 here. --help lists those that there are.</source>
        <translation>这里没有选项 %1。--help 会列出可用的选项。</translation>
    </message>
    <message>
        <source>Nobody knows when %1 was created, nor what came before it.</source>
        <translation>%1 的创建时间不详，无法判断先后。</translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation>%1 既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>&lt;none&gt;</source>
        <translation>&lt;无&gt;</translation>
    </message>
    <message>
        <source>dangling</source>
        <translation>虚悬</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>可执行程序</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows 程序</translation>
    </message>
    <message>
        <source>a ZIP file</source>
        <translation>ZIP 文件</translation>
    </message>
    <message>
        <source>a 7-Zip file</source>
        <translation>7-Zip 文件</translation>
    </message>
    <message>
        <source>a RAR file</source>
        <translation>RAR 文件</translation>
    </message>
    <message>
        <source>a Debian package or a static library</source>
        <translation>Debian 软件包或静态库</translation>
    </message>
    <message>
        <source>an RPM package</source>
        <translation>RPM 软件包</translation>
    </message>
    <message>
        <source>the disk of a virtual machine</source>
        <translation>虚拟机磁盘</translation>
    </message>
    <message>
        <source>a SquashFS file system</source>
        <translation>SquashFS 文件系统</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>照片或图形文件</translation>
    </message>
    <message>
        <source>an LZ4 file, which is not supported</source>
        <translation>LZ4 文件（不支持此格式）</translation>
    </message>
    <message>
        <source>a Git LFS pointer, not the file itself</source>
        <translation>Git LFS 指针，而不是文件本身</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>the image of a CD or DVD</source>
        <translation>光盘映像</translation>
    </message>
    <message>
        <source>an ext4 file system</source>
        <translation>ext4 文件系统</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>独占</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>共用于</translation>
    </message>
    <message>
        <source>A part of Stowage is missing: %1. Install Stowage again.</source>
        <translation>Stowage 缺少一个组件：%1。请重新安装 Stowage。</translation>
    </message>
    <message>
        <source>“%1” is no registry: its name has a dot or a port, as in registry.example.com or localhost:5000.</source>
        <translation>“%1”不是镜像仓库地址：地址中应有点号或端口，例如 registry.example.com 或 localhost:5000。</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>The credential helper %1 gave an answer that nobody understands. Check its installation.</source>
        <translation>凭据助手 %1 返回了无法识别的内容。请检查它的安装。</translation>
    </message>
    <message>
        <source>The credential helper %1 does not answer.</source>
        <translation>凭据助手 %1 没有响应。</translation>
    </message>
    <message>
        <source>The credential helper %1 is not installed, though docker&apos;s or podman&apos;s settings name it.</source>
        <translation>docker 或 podman 的设置中指定了凭据助手 %1，但它没有安装。</translation>
    </message>
    <message>
        <source>The credential helper %1 cannot be started.</source>
        <translation>凭据助手 %1 无法启动。</translation>
    </message>
    <message>
        <source>The credential helper %1 did not hand out what it keeps.</source>
        <translation>凭据助手 %1 没有交出所保存的凭据。</translation>
    </message>
    <message>
        <source>The entry in the keychain</source>
        <translation>钥匙串中的条目</translation>
    </message>
    <message>
        <source>%1 did not accept this user name and password.</source>
        <translation>%1 不接受此用户名和密码。</translation>
    </message>
    <message>
        <source>%1 wants to know who you are: give a user name and a password.</source>
        <translation>%1 要求登录：请提供用户名和密码。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own. Try again in a while.</source>
        <translation>%1 发生内部故障。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 lets everyone in and did not look at the password. It is kept all the same.</source>
        <translation>%1 允许任何人访问，没有检查密码。密码仍已保存。</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2, until Stowage is closed.</source>
        <translation>已以 %2 的身份登录 %1，关闭 Stowage 后失效。</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2; the keychain keeps it.</source>
        <translation>已以 %2 的身份登录 %1，凭据保存在钥匙串中。</translation>
    </message>
    <message>
        <source>Nobody can be asked here: name the user with -u and send the password with --password-stdin.</source>
        <translation>此处无法提问：请用 -u 指定用户名，并用 --password-stdin 传入密码。</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Everyone on this machine can read a password that stands on the command line. Send it with --password-stdin.</source>
        <translation>写在命令行上的密码，本机的任何人都能看到。请用 --password-stdin 传入。</translation>
    </message>
    <message>
        <source>A user name and a password are needed.</source>
        <translation>需要用户名和密码。</translation>
    </message>
    <message>
        <source>This machine has no keychain to keep the password in, and Stowage writes none into files. Give it to pull and push with -u and --password-stdin.</source>
        <translation>本机没有可保存密码的钥匙串，而 Stowage 不会把密码写入文件。请在拉取和推送时用 -u 和 --password-stdin 提供。</translation>
    </message>
    <message>
        <source>%1 is still known to %2, which Stowage does not change.</source>
        <translation>%2 中仍保存着 %1 的凭据，Stowage 不会改动它。</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1.</source>
        <translation>没有登录过 %1。</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>已退出 %1 的登录。</translation>
    </message>
    <message>
        <source>Sign in to a registry; the keychain keeps the password</source>
        <translation>登录镜像仓库，密码保存在钥匙串中</translation>
    </message>
    <message>
        <source>Sign out of a registry</source>
        <translation>退出镜像仓库的登录</translation>
    </message>
    <message>
        <source>Show who we are to registries, and who keeps that</source>
        <translation>列出各镜像仓库的登录身份及其保存位置</translation>
    </message>
    <message>
        <source>This desktop has no keychain. Start GNOME Keyring or KWallet, or sign in for this session only.</source>
        <translation>此桌面没有钥匙串。请启动 GNOME Keyring 或 KWallet，或仅在本次会话中登录。</translation>
    </message>
    <message>
        <source>The keychain stays locked. Unlock it and try again.</source>
        <translation>钥匙串仍处于锁定状态。请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain did not do its work. Look whether it can be opened.</source>
        <translation>钥匙串没有完成操作。请检查它能否打开。</translation>
    </message>
    <message>
        <source>Nobody knows a way into %1 any more: sign in again.</source>
        <translation>已找不到 %1 的凭据：请重新登录。</translation>
    </message>
    <message>
        <source>(token)</source>
        <translation>（令牌）</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>The image&apos;s index</source>
        <translation>镜像的索引</translation>
    </message>
    <message>
        <source>This account may not push to %2 on %1, or its password is no longer good. Sign in again, or ask the owner of the repository for access.</source>
        <translation>此账户无权推送到 %1 上的 %2，或密码已失效。请重新登录，或向仓库所有者申请权限。</translation>
    </message>
    <message>
        <source>%1 lets nobody push to %2 without signing in. Sign in first.</source>
        <translation>未登录时无法推送到 %1 上的 %2。请先登录。</translation>
    </message>
    <message>
        <source>%2 does not exist on %1, or is not for everyone. Check the name, or sign in.</source>
        <translation>%1 上没有 %2，或它不对所有人开放。请检查名称，或登录。</translation>
    </message>
    <message>
        <source>%1 lets nobody read %2 without signing in. Sign in first.</source>
        <translation>未登录时无法读取 %1 上的 %2。请先登录。</translation>
    </message>
    <message>
        <source>%1 has no place for %2. Check the name: on some registries its project must be made first.</source>
        <translation>%1 上没有存放 %2 的位置。请检查名称：有些镜像仓库需要先创建项目。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own and could not take %2. Try again in a while.</source>
        <translation>%1 发生内部故障，无法接收 %2。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 hands images out and takes none. Check the address: it may be a mirror, or closed for now.</source>
        <translation>%1 只提供镜像，不接收推送。请检查地址：它可能是镜像站，或暂时关闭。</translation>
    </message>
    <message>
        <source>%1 takes no parts of this size. Ask whoever runs it to raise the limit of the registry, or of the proxy before it.</source>
        <translation>%1 不接收这么大的内容。请联系管理员提高镜像仓库或其前置代理的大小限制。</translation>
    </message>
    <message>
        <source>%1 does not accept %2 as it is. The detail says why.</source>
        <translation>%1 不接受这样的 %2。原因见详细信息。</translation>
    </message>
    <message>
        <source>%1 stored another manifest than it was sent. Tell whoever runs the registry.</source>
        <translation>%1 保存的清单与发送的不一致。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>%1 takes no part of an image whose digest is not known.</source>
        <translation>%1 不接收摘要未知的内容。</translation>
    </message>
    <message>
        <source>%1 has a part of this image in another size. Tell whoever runs the registry.</source>
        <translation>%1 上此镜像某部分的大小不一致。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>%1 does not say where to send a part of the image. Tell whoever runs the registry.</source>
        <translation>%1 没有说明镜像内容应发送到哪里。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>%1 received other bytes than the image&apos;s manifest promises. Verify the Library.</source>
        <translation>%1 收到的内容与镜像清单不符。请校验镜像库。</translation>
    </message>
    <message>
        <source>The source began anew while a part of the image was being sent. Try again.</source>
        <translation>发送镜像内容时，来源重新开始了传输。请重试。</translation>
    </message>
    <message>
        <source>Pushed %1: all of it was there already.</source>
        <translation>已推送 %1：内容均已存在。</translation>
    </message>
    <message numerus="yes">
        <source>Pushed %1: %n new layer(s), %2.</source>
        <translation>
            <numerusform>已推送 %1：%n 个新层，%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 went with %2 only, which is what is here: its digest over there is another one.</source>
        <translation>%1 仅推送了本地已有的 %2，因此目标处的摘要有所不同。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Bring an image to a registry</source>
        <translation>将镜像推送到镜像仓库</translation>
    </message>
    <message>
        <source>The list from %1</source>
        <translation>来自 %1 的列表</translation>
    </message>
    <message>
        <source>%1 does not list its repositories. Name the one that you want.</source>
        <translation>%1 不提供仓库列表。请直接写出仓库名称。</translation>
    </message>
    <message>
        <source>%1 does not list its repositories to everyone. Sign in, or name the one that you want.</source>
        <translation>%1 不向所有人提供仓库列表。请登录，或直接写出仓库名称。</translation>
    </message>
    <message>
        <source>%1 leads round in circles where it should list what it has. Tell whoever runs the registry.</source>
        <translation>%1 在列出内容时陷入循环。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>%1 says that there is more where nothing can be listed. Tell whoever runs the registry.</source>
        <translation>%1 声称还有更多内容，但所指位置无法列出。请联系该镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>List the tags of a repository in a registry</source>
        <translation>列出镜像仓库中某个仓库的标签</translation>
    </message>
    <message>
        <source>List the repositories of a registry</source>
        <translation>列出镜像仓库中的所有仓库</translation>
    </message>
    <message>
        <source>%1 answered before all of the image was sent. Try again.</source>
        <translation>%1 在镜像发送完之前就作出了响应。请重试。</translation>
    </message>
    <message>
        <source>The list of transfers</source>
        <translation>传输列表</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n 项已暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The search result of %1</source>
        <translation>%1 的搜索结果</translation>
    </message>
    <message>
        <source>%1 cannot be searched. Name the repository that you want.</source>
        <translation>%1 不支持搜索。请直接写出仓库名称。</translation>
    </message>
    <message>
        <source>This account may not delete %2 on %1. Sign in as somebody who may, or ask the owner of the repository.</source>
        <translation>此账户无权删除 %1 上的 %2。请用有权限的账户登录，或联系仓库的所有者。</translation>
    </message>
    <message>
        <source>%1 lets nobody delete %2 without signing in. Sign in first.</source>
        <translation>未登录不能删除 %1 上的 %2。请先登录。</translation>
    </message>
    <message>
        <source>%1 allows no deletes. Whoever runs the registry can switch them on.</source>
        <translation>%1 不允许删除。可以请该镜像仓库的管理员开启此功能。</translation>
    </message>
    <message>
        <source>%1 did not delete %2. The detail says why.</source>
        <translation>%1 没有删除 %2。原因见详细信息。</translation>
    </message>
    <message>
        <source>%1 cannot take away a tag alone: it deletes an image with all its tags, if it deletes at all.</source>
        <translation>%1 不能只去掉一个标签：即便能删除，也会连同全部标签一起删除镜像。</translation>
    </message>
    <message>
        <source>Registries</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>不是镜像</translation>
    </message>
    <message>
        <source>%1 names an image, not a repository.</source>
        <translation>%1 指的是镜像，而不是仓库。</translation>
    </message>
    <message>
        <source>%1 is no tag and no digest of %2.</source>
        <translation>%1 不是 %2 的标签，也不是摘要。</translation>
    </message>
    <message>
        <source>Name the repository too: --place registry:%1/REPOSITORY. stowagectl catalog %1 lists them.</source>
        <translation>请同时写出仓库：--place registry:%1/REPOSITORY。stowagectl catalog %1 可以列出它们。</translation>
    </message>
    <message>
        <source>%1 (goes along)</source>
        <translation>%1（一并删除）</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of %1 looked at.</source>
        <translation>
            <numerusform>已查看 %1 的 %n 个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no tag.</source>
        <translation>%1 不是标签。</translation>
    </message>
    <message>
        <source>%1 is no filter for a search: there are is-official=, is-automated= (true or false) and stars=.</source>
        <translation>%1 不是搜索可用的筛选条件：可用的有 is-official=、is-automated=（true 或 false）和 stars=。</translation>
    </message>
    <message>
        <source>--limit is a number from 1 to %1.</source>
        <translation>--limit 应为 1 到 %1 之间的数字。</translation>
    </message>
    <message>
        <source>What is to be searched for?</source>
        <translation>要搜索什么？</translation>
    </message>
    <message>
        <source>is-official=, is-automated= or stars=; may be repeated.</source>
        <translation>is-official=、is-automated= 或 stars=；可重复使用。</translation>
    </message>
    <message>
        <source>Show descriptions in full.</source>
        <translation>显示完整的说明。</translation>
    </message>
    <message>
        <source>Search Docker Hub, or the registry HOST in HOST/TERM</source>
        <translation>搜索 Docker Hub，或 HOST/TERM 中的镜像仓库 HOST</translation>
    </message>
    <message>
        <source>%1 answered with a web page, as no registry does. A login page of your network or a proxy may be in the way: open a page in a browser, or check the address.</source>
        <translation>%1 返回的是网页，镜像仓库不会这样回答。可能是网络的登录页面或代理所致：请先在浏览器中打开任意网页，或检查地址。</translation>
    </message>
    <message>
        <source>What should be trusted for %1 is no certificate.</source>
        <translation>要为 %1 信任的内容不是证书。</translation>
    </message>
    <message>
        <source>%1 lets nobody in and offers no way to sign in that Stowage knows.</source>
        <translation>%1 不让任何人进入，也没有提供镜舱认识的登录方式。</translation>
    </message>
    <message>
        <source>Check the address, and any proxy on the way; else ask whoever runs it how to sign in.</source>
        <translation>请检查地址以及途中的代理；如无问题，请向管理员询问如何登录。</translation>
    </message>
    <message>
        <source>A registry answers at %1 and wants to know who we are.</source>
        <translation>%1 是镜像仓库，要求先表明身份。</translation>
    </message>
    <message>
        <source>A registry answers at %1, and lets everyone in.</source>
        <translation>%1 是镜像仓库，对所有人开放。</translation>
    </message>
    <message>
        <source>%1 lets strangers in; you are not signed in.</source>
        <translation>%1 允许匿名访问；当前没有登录。</translation>
    </message>
    <message>
        <source>%1 lets you in.</source>
        <translation>%1 接受了登录。</translation>
    </message>
    <message>
        <source>%1 lets you in as %2.</source>
        <translation>已作为 %2 登录 %1。</translation>
    </message>
    <message>
        <source>Sign in to it.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>%1 gives strangers no pass at its door.</source>
        <translation>%1 不向未登录的人发放令牌。</translation>
    </message>
    <message>
        <source>%1 wants a user name and a password, and none is known.</source>
        <translation>%1 要求用户名和密码，而目前一个也没有。</translation>
    </message>
    <message>
        <source>%1 does not accept the user name and password that it was given.</source>
        <translation>%1 不接受所给的用户名和密码。</translation>
    </message>
    <message>
        <source>Sign in again; some registries want an access token in place of the password.</source>
        <translation>请重新登录；有些镜像仓库要求用访问令牌代替密码。</translation>
    </message>
    <message>
        <source>%1 does not ask who we are.</source>
        <translation>%1 不要求登录。</translation>
    </message>
    <message>
        <source>Name a repository, as in %1/team/app, to see whether you may pull from it.</source>
        <translation>写上仓库名（如 %1/team/app），即可检查能否从中拉取。</translation>
    </message>
    <message>
        <source>The list of tags of %1</source>
        <translation>%1 的标签列表</translation>
    </message>
    <message>
        <source>%1 is there, and you may pull from it.</source>
        <translation>%1 存在，可以拉取。</translation>
    </message>
    <message>
        <source>The certificate of %1 is good from %2 on and not before.</source>
        <translation>%1 的证书从 %2 起才有效。</translation>
    </message>
    <message>
        <source>Check the clock of this machine: it says %1.</source>
        <translation>请检查本机的时钟：现在显示 %1。</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>%1 的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>Whoever runs the registry must renew it. If this machine&apos;s clock is wrong (it says %1), set it.</source>
        <translation>需要由镜像仓库的管理员更新证书。如果本机的时钟不准（现在显示 %1），请校准。</translation>
    </message>
    <message>
        <source>The certificate that %1 shows was made for %2.</source>
        <translation>%1 出示的证书是为 %2 签发的。</translation>
    </message>
    <message>
        <source>Use a name that it was made for, or ask whoever runs the registry for one that names this host.</source>
        <translation>请改用证书上的名称，或请镜像仓库的管理员换一张包含这个主机名的证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 vouches for itself; nobody whom this machine trusts has signed it.</source>
        <translation>%1 的证书是自签名的，没有本机信任的机构为它签名。</translation>
    </message>
    <message>
        <source>Ask whoever runs the registry for its SHA-256 fingerprint. If it is the same, trust it for this registry only.</source>
        <translation>请向镜像仓库的管理员索取证书的 SHA-256 指纹。如果一致，可以只为这个镜像仓库信任它。</translation>
    </message>
    <message>
        <source>The certificate of %1 was signed by %2, whom this machine does not know.</source>
        <translation>%1 的证书由 %2 签发，而本机不认识这个签发者。</translation>
    </message>
    <message>
        <source>Ask whoever runs the registry for the SHA-256 fingerprint of its CA. If it is the same, trust that CA for this registry only.</source>
        <translation>请向镜像仓库的管理员索取其 CA 的 SHA-256 指纹。如果一致，可以只为这个镜像仓库信任该 CA。</translation>
    </message>
    <message>
        <source>Ask whoever runs the registry for its CA certificate, and put it into %1 as ca.crt.</source>
        <translation>请向镜像仓库的管理员索取 CA 证书，以 ca.crt 为名放入 %1。</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked.</source>
        <translation>%1 的证书已被吊销。</translation>
    </message>
    <message>
        <source>Do not use this registry until whoever runs it has renewed it.</source>
        <translation>在管理员更新证书之前，请不要使用这个镜像仓库。</translation>
    </message>
    <message>
        <source>The detail says why. Tell whoever runs the registry.</source>
        <translation>原因见详情。请告知镜像仓库的管理员。</translation>
    </message>
    <message>
        <source>Not tried, because of what is wrong above.</source>
        <translation>上面的问题未解决，没有检查。</translation>
    </message>
    <message>
        <source>%1 sends its answer so slowly that it never ends.</source>
        <translation>%1 的应答慢得没有尽头。</translation>
    </message>
    <message>
        <source>Check your network, or try again in a while.</source>
        <translation>请检查网络，或稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait, or sign in for a higher limit.</source>
        <translation>请稍等，或登录以获得更高的限额。</translation>
    </message>
    <message>
        <source>All %1 pulls that %2 allows in %3 are used up.</source>
        <translation>%2 每 %3允许的 %1 次拉取已用完。</translation>
    </message>
    <message>
        <source>%1 of %2 pulls are left that %3 allows in %4.</source>
        <translation>%3 每 %4允许拉取 %2 次，还剩 %1 次。</translation>
    </message>
    <message>
        <source>%1 announces no limit.</source>
        <translation>%1 没有声明限额。</translation>
    </message>
    <message numerus="yes">
        <source>The name server of this machine said nothing of %1 in %n second(s).</source>
        <translation>
            <numerusform>域名服务器在 %n 秒内没有答复 %1 的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check your network and the name server that it gave you.</source>
        <translation>请检查网络，以及网络分配的域名服务器。</translation>
    </message>
    <message>
        <source>There is no host %1, or this machine is offline.</source>
        <translation>没有名为 %1 的主机，或者本机未联网。</translation>
    </message>
    <message>
        <source>Check the name for a typing error, then your network. A name inside a company may need its VPN.</source>
        <translation>请先检查名称是否写错，再检查网络。公司内部的域名可能需要先连接 VPN。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es).</source>
        <translation>
            <numerusform>%1 有 %n 个地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy %1 looks the name up, not this machine.</source>
        <translation>域名由代理 %1 解析，不由本机解析。</translation>
    </message>
    <message>
        <source>%1 is an address already.</source>
        <translation>%1 本身就是地址。</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>%1 没有任何程序应答。</translation>
    </message>
    <message>
        <source>Check the port, and that the registry runs.</source>
        <translation>请检查端口，并确认镜像仓库正在运行。</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer in %n second(s).</source>
        <translation>
            <numerusform>%1 在 %n 秒内没有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>A firewall may be in the way: check your network, or whether it needs a VPN.</source>
        <translation>可能被防火墙拦住了：请检查网络，或确认是否需要 VPN。</translation>
    </message>
    <message>
        <source>This machine knows no way to %1.</source>
        <translation>本机没有通往 %1 的路由。</translation>
    </message>
    <message>
        <source>Check that your network is connected.</source>
        <translation>请检查网络是否已连接。</translation>
    </message>
    <message>
        <source>Port %1 takes connections.</source>
        <translation>端口 %1 可以连接。</translation>
    </message>
    <message numerus="yes">
        <source>Port %1 takes connections, but not at %n of its addresses.</source>
        <translation>
            <numerusform>端口 %1 可以连接，但有 %n 个地址连接不上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfers may be slow to begin. Tell whoever runs the registry, or check your IPv6 network.</source>
        <translation>传输开始时可能较慢。请告知镜像仓库的管理员，或检查 IPv6 网络。</translation>
    </message>
    <message>
        <source>The proxy %1, which stands between this machine and %2, answers.</source>
        <translation>本机与 %2 之间的代理 %1 有应答。</translation>
    </message>
    <message>
        <source>The proxy %1, which stands between this machine and %2, does not answer.</source>
        <translation>本机与 %2 之间的代理 %1 没有应答。</translation>
    </message>
    <message>
        <source>Check the proxy settings of this machine; https_proxy and no_proxy hold them in a terminal.</source>
        <translation>请检查本机的代理设置；在终端里由 https_proxy 和 no_proxy 指定。</translation>
    </message>
    <message>
        <source>The certificate of %1 is good, but only until %2.</source>
        <translation>%1 的证书有效，但只到 %2。</translation>
    </message>
    <message>
        <source>Remind whoever runs the registry to renew it.</source>
        <translation>请提醒镜像仓库的管理员及时更新。</translation>
    </message>
    <message>
        <source>%1 proved who it is; its certificate is good until %2.</source>
        <translation>%1 已证明自己的身份，证书有效期到 %2。</translation>
    </message>
    <message>
        <source>%1 takes the connection and then says nothing.</source>
        <translation>%1 接受了连接，却没有任何回应。</translation>
    </message>
    <message>
        <source>Check the port, and whether a registry is behind it; a firewall may hold the connection.</source>
        <translation>请检查端口以及后面是不是镜像仓库；连接也可能被防火墙挂起。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS, or none that is safe to speak.</source>
        <translation>%1 不支持 TLS，或者只支持不安全的旧版本。</translation>
    </message>
    <message>
        <source>If it is meant to speak plain HTTP, allow that for it; else tell whoever runs it.</source>
        <translation>如果它本来就使用明文 HTTP，请为它允许；否则请告知管理员。</translation>
    </message>
    <message>
        <source>What stays on this machine may go without encryption.</source>
        <translation>不离开本机的通信无需加密。</translation>
    </message>
    <message>
        <source>%1 may be spoken to without encryption.</source>
        <translation>允许不加密地访问 %1。</translation>
    </message>
    <message>
        <source>%1 is spoken to without encryption, as you allowed.</source>
        <translation>已按你的许可，不加密地访问 %1。</translation>
    </message>
    <message>
        <source>Anyone on the way can read and change what is sent. Ask whoever runs it for TLS.</source>
        <translation>途中的任何人都能读取和篡改传输的内容。请管理员启用 TLS。</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a host</comment>
        <translation>域名</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>拉取限额</translation>
    </message>
    <message>
        <source>Does the name lead to an address?</source>
        <translation>域名能否解析到地址？</translation>
    </message>
    <message>
        <source>Does the host take connections?</source>
        <translation>主机是否接受连接？</translation>
    </message>
    <message>
        <source>Does its certificate prove who it is?</source>
        <translation>证书能否证明它的身份？</translation>
    </message>
    <message>
        <source>Is it a registry that answers?</source>
        <translation>应答的是不是镜像仓库？</translation>
    </message>
    <message>
        <source>Does it let us in?</source>
        <translation>能否登录？</translation>
    </message>
    <message>
        <source>May we pull from the repository?</source>
        <translation>能否从该仓库拉取？</translation>
    </message>
    <message>
        <source>How many pulls are left?</source>
        <translation>还能拉取多少次？</translation>
    </message>
    <message>
        <source>good</source>
        <comment>a check</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>note</source>
        <comment>a check</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>bad</source>
        <comment>a check</comment>
        <translation>有问题</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a check</comment>
        <translation>无需检查</translation>
    </message>
    <message>
        <source>not tried</source>
        <comment>a check</comment>
        <translation>未检查</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>mark of a check, short</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>note</source>
        <comment>mark of a check, short</comment>
        <translation>注意</translation>
    </message>
    <message>
        <source>bad</source>
        <comment>mark of a check, short</comment>
        <translation>异常</translation>
    </message>
    <message>
        <source>%1 shows no certificate that would be good if it were trusted.</source>
        <translation>%1 没有出示只要信任就能生效的证书。</translation>
    </message>
    <message>
        <source>The certificate that %1 shows has another fingerprint. It is not trusted.</source>
        <translation>%1 出示的证书指纹不同，没有信任。</translation>
    </message>
    <message>
        <source>%1 is trusted now, for %2 only. stowagectl doctor --distrust %2 takes it back. It is kept in %3.</source>
        <translation>已信任 %1，仅限 %2。用 stowagectl doctor --distrust %2 可以撤销。证书保存在 %3。</translation>
    </message>
    <message>
        <source>Nothing was trusted for %1 alone.</source>
        <translation>没有只为 %1 信任过的证书。</translation>
    </message>
    <message>
        <source>No longer trusted. Removed: %1</source>
        <translation>已不再信任。已删除：%1</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2
If you trust it: stowagectl doctor --trust %2 %3</source>
        <translation>%1，SHA-256 %2
如果信任它：stowagectl doctor --trust %2 %3</translation>
    </message>
    <message>
        <source>Trust the certificate with this fingerprint for this registry only.</source>
        <translation>只为这个镜像仓库信任具有此指纹的证书。</translation>
    </message>
    <message>
        <source>Take back what was trusted for this registry only.</source>
        <translation>撤销只为这个镜像仓库信任的证书。</translation>
    </message>
    <message>
        <source>Examine the way to a registry, step by step</source>
        <translation>逐步检查通往镜像仓库的路</translation>
    </message>
    <message>
        <source>“%1” is no mirror. Write it as mirror.example.com or https://mirror.example.com, without name and password.</source>
        <translation>“%1”不是镜像源。请写成 mirror.example.com 或 https://mirror.example.com，不带用户名和密码。</translation>
    </message>
    <message>
        <source>You allowed that the certificate of %1 is not looked at: anyone on the way can pretend to be it. Trust its authority instead, and take that back in the registry&apos;s settings.</source>
        <translation>您允许了不检查 %1 的证书：途中的任何人都能冒充它。请改为信任它的颁发机构，并在该镜像仓库的设置中撤销此项。</translation>
    </message>
    <message>
        <source>The mirror %1 was left out. %2</source>
        <translation>跳过了镜像源 %1。%2</translation>
    </message>
    <message>
        <source>%1 did not say whether this is still the newest %2: that is what the mirror %3 has.</source>
        <translation>%1 没有回答这是否仍是最新的 %2：这是镜像源 %3 上的版本。</translation>
    </message>
    <message>
        <source>What it sent was damaged.</source>
        <translation>它发来的数据已损坏。</translation>
    </message>
    <message>
        <source>%1 of %2 mirrors of %3 are of use.</source>
        <translation>%3 的 %2 个镜像源中有 %1 个可用。</translation>
    </message>
    <message>
        <source>Every pull tries the others in vain: take them off the list in the registry&apos;s settings.</source>
        <translation>每次拉取都会白白尝试其余的镜像源：请在该镜像仓库的设置中将它们移出列表。</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) of %1 have another image under this tag.</source>
        <translation>
            <numerusform>%1 的 %n 个镜像源在此标签下是另一个镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stowage asks %1 what the tag means and takes that. Other tools may get the other image.</source>
        <translation>Stowage 以 %1 对此标签的回答为准；其他工具可能会得到那个不同的镜像。</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) of %1 answer.</source>
        <translation>
            <numerusform>%1 的 %n 个镜像源有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>No mirrors are set for %1.</source>
        <translation>没有为 %1 设置镜像源。</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像源</translation>
    </message>
    <message>
        <source>Are its mirrors of use?</source>
        <translation>它的镜像源是否有用？</translation>
    </message>
    <message>
        <source>%1 is not the JSON it should be, so nothing in it counts. Correct it there.</source>
        <translation>%1 不是有效的 JSON，其中的内容全部不生效。请改正该文件。</translation>
    </message>
    <message>
        <source>You may not read %1, so nothing in it counts. Whoever owns it can allow it.</source>
        <translation>您无权读取 %1，其中的内容全部不生效。请让它的所有者授予读取权限。</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB and was not read. Shorten it, or take it away.</source>
        <translation>%1 超过 1 MB，没有读取。请精简它，或将它移走。</translation>
    </message>
    <message>
        <source>%1 could not be read, so nothing in it counts. Put a readable file there, or take it away.</source>
        <translation>无法读取 %1，其中的内容全部不生效。请换成可读的文件，或将它移走。</translation>
    </message>
    <message>
        <source>“%1” in %2 is missing or not written as it should be, so it does not count. Correct it there.</source>
        <translation>%2 中的“%1”缺失或写法有误，因此不生效。请在该文件中改正。</translation>
    </message>
    <message>
        <source>The mirror “%1” in %2 is left out: write it as https://mirror.example.com, without name and password.</source>
        <translation>%2 中的镜像源“%1”已被忽略：请写成 https://mirror.example.com，不带用户名和密码。</translation>
    </message>
    <message>
        <source>%1 takes whatever certificate %2 shows, and Stowage does not. If it is refused, look at it and trust it with: stowagectl doctor %2</source>
        <translation>%1 接受 %2 出示的任何证书，而镜舱不会。如果证书被拒绝，请用 stowagectl doctor %2 查看并信任它。</translation>
    </message>
    <message>
        <source>%1 has more than one [[registry]] for %2, and podman takes the first. Make them one.</source>
        <translation>%1 中有多个针对 %2 的 [[registry]]，podman 只采用第一个。请将它们合并。</translation>
    </message>
    <message>
        <source>“%1” in %2 does not count for this image: podman knows it as %3 only. Correct it there.</source>
        <translation>%2 中的“%1”对此镜像不生效：podman 只认 %3 这个名称。请在该文件中改正。</translation>
    </message>
    <message>
        <source>The mirror “%1” in %2 is left out: write it as mirror.example.com, without https:// and without name and password.</source>
        <translation>%2 中的镜像源“%1”已被忽略：请写成 mirror.example.com，不带 https://，也不带用户名和密码。</translation>
    </message>
    <message>
        <source>%1 is written in the old form, which knows no mirrors, and was not read. Write [[registry]] in place of [registries.search] and the like, as containers-registries.conf(5) shows.</source>
        <translation>%1 使用不支持镜像源的旧格式，没有读取。请按 containers-registries.conf(5) 所示，用 [[registry]] 代替 [registries.search] 等写法。</translation>
    </message>
    <message>
        <source>“%1” does not stand in a [[registry]] of %2, so podman does not see it. Move it right below that line.</source>
        <translation>%2 中的“%1”不在 [[registry]] 之内，podman 看不到它。请把它移到紧接该行之下。</translation>
    </message>
    <message>
        <source>“%1” does not stand in a [[registry.mirror]] of %2, and podman refuses it. Move it below that line.</source>
        <translation>%2 中的“%1”不在 [[registry.mirror]] 之内，podman 会拒绝它。请把它移到该行之下。</translation>
    </message>
    <message>
        <source>The mirrors in %1 belong to no registry. Write [[registry]] and its location above [[registry.mirror]], both in two brackets.</source>
        <translation>%1 中的镜像源不属于任何镜像仓库。请在 [[registry.mirror]] 之上写 [[registry]] 及其 location，两者都用双方括号。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is not written as TOML wants it, so nothing in that file counts. Correct it there.</source>
        <translation>%2 的第 %1 行不符合 TOML 语法，该文件的内容全部不生效。请在该处改正。</translation>
    </message>
    <message>
        <source>The mirror “%1” in %2 is left out: it has other names for what is below %3, and Stowage asks mirrors for the same names. Podman still asks it; for Stowage, add a mirror of the whole registry.</source>
        <translation>%2 中的镜像源“%1”已被忽略：它对 %3 之下的内容使用不同的名称，而镜舱只按相同的名称向镜像源请求。podman 仍会使用它；要让镜舱使用，请添加整个镜像仓库的镜像源。</translation>
    </message>
    <message>
        <source>“%1” stands below a [[registry]] or [aliases] line of %2, where podman does not see it. Move it to the top of the file.</source>
        <translation>“%1”写在 %2 的 [[registry]] 或 [aliases] 行之下，podman 看不到它。请把它移到文件开头。</translation>
    </message>
    <message>
        <source>No mirrors of %1 could be read from the settings of other tools.</source>
        <translation>无法从其他工具的设置中读取 %1 的镜像源。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 did not connect us. Check that the registry runs, and the proxy settings of this machine, its password too.</source>
        <translation>通往 %1 的代理没有接通。请检查镜像仓库是否在运行，以及本机的代理设置和其中的密码。</translation>
    </message>
    <message>
        <source>compressing</source>
        <translation>正在压缩</translation>
    </message>
    <message>
        <source>A layer of this image is damaged: it is not what its digest says. Pull or load the image again.</source>
        <translation>此镜像有一层已损坏：内容与摘要不符。请重新拉取或载入该镜像。</translation>
    </message>
    <message>
        <source>Layers of %1 that are stored uncompressed here went compressed: its digest over there is another one, %2.</source>
        <translation>%1 中在此未压缩存放的层已压缩后推送，因此目标处的摘要与这里不同，为 %2。</translation>
    </message>
    <message>
        <source>How layers that are stored uncompressed go: gzip, zstd (which Docker before 23.0 cannot pull) or none.</source>
        <translation>未压缩存放的层如何推送：gzip、zstd（23.0 之前的 Docker 无法拉取）或 none。</translation>
    </message>
    <message>
        <source>--compress is for layers on their way to a registry.</source>
        <translation>--compress 只用于推送到镜像仓库的层。</translation>
    </message>
    <message>
        <source>It is there. Looking at its size and platforms counts as a pull, and then the pull itself no longer does.</source>
        <translation>镜像存在。查看大小和平台会计为一次拉取，之后的拉取本身不再计数。</translation>
    </message>
    <message>
        <source>All of it is here already, and up to date.</source>
        <translation>全部内容已在本地，并且是最新的。</translation>
    </message>
    <message>
        <source>All of it is here already.</source>
        <translation>全部内容已在本地。</translation>
    </message>
    <message>
        <source>%1, all of which will be fetched.</source>
        <translation>共 %1，全部需要下载。</translation>
    </message>
    <message>
        <source>%1, of which %2 will be fetched.</source>
        <translation>共 %1，其中 %2 需要下载。</translation>
    </message>
    <message>
        <source>This takes %1, but only %2 are free on the disk of the Library.</source>
        <translation>需要 %1，但镜像库所在的磁盘只剩 %2 可用。</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录为 %1</translation>
    </message>
    <message>
        <source>Pulls left: %1 of %2</source>
        <translation>剩余拉取次数：%1/%2</translation>
    </message>
    <message>
        <source>Platforms: %1</source>
        <translation>平台：%1</translation>
    </message>
    <message>
        <source>There for: %1</source>
        <translation>可用平台：%1</translation>
    </message>
    <message>
        <source>--dry-run looks at one image: it does not go with --all-tags.</source>
        <translation>--dry-run 只查看一个镜像，不能与 --all-tags 同时使用。</translation>
    </message>
    <message>
        <source>Exactly this platform, such as linux/arm64; may be given several times.</source>
        <translation>只要此平台，例如 linux/arm64；可多次指定。</translation>
    </message>
    <message>
        <source>Print what would be fetched, and fetch nothing.</source>
        <translation>只显示将要下载的内容，不实际下载。</translation>
    </message>
    <message>
        <source>current</source>
        <comment>a name compared with its registry</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>newer</source>
        <comment>a name compared with its registry</comment>
        <translation>有更新</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>a name compared with its registry</comment>
        <translation>不确定</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>a name compared with its registry</comment>
        <translation>不存在</translation>
    </message>
    <message>
        <source>not asked</source>
        <comment>a name compared with its registry</comment>
        <translation>未能询问</translation>
    </message>
    <message>
        <source>There is a newer %1 in the registry: %2.</source>
        <translation>镜像仓库里有更新的 %1：%2。</translation>
    </message>
    <message>
        <source>There is a newer %1 in the registry: %2. Whether your platform changed is not known without pulling it.</source>
        <translation>镜像仓库里有更新的 %1：%2。不拉取就无法知道您的平台是否有变化。</translation>
    </message>
    <message>
        <source>The registry has another digest for %1, but not every copy of an image keeps its digest. Pull it to be sure.</source>
        <translation>镜像仓库里 %1 的摘要不同，但并非每份镜像都保留原来的摘要。要确定就请拉取。</translation>
    </message>
    <message>
        <source>%1 is not in its registry.</source>
        <translation>镜像仓库里没有 %1。</translation>
    </message>
    <message>
        <source>%1 does not say which image %2 is without counting a pull. Pull it to see.</source>
        <translation>%1 不拉取就不告知 %2 是哪个镜像。请拉取后查看。</translation>
    </message>
    <message>
        <source>a newer image is in its registry</source>
        <translation>镜像仓库里有更新的镜像</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) with a newer image in the registry</source>
        <translation>
            <numerusform>%n 个名称在镜像仓库里有更新的镜像</numerusform>
        </translation>
    </message>
    <message>
        <source>newer (your platform: unknown)</source>
        <translation>有更新（您的平台：未知）</translation>
    </message>
    <message>
        <source>Say which names have a newer image in their registry</source>
        <translation>列出哪些名称在镜像仓库里有更新的镜像</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The proxy of %1 in %2 cannot be understood: write &quot;system&quot;, &quot;none&quot;, or &quot;own&quot; with a proxyUrl such as http://proxy.example.com:8080.</source>
        <translation>%2 中 %1 的代理设置无法识别：请写 &quot;system&quot;、&quot;none&quot;，或写 &quot;own&quot; 并给出 proxyUrl，例如 http://proxy.example.com:8080。</translation>
    </message>
    <message>
        <source>The key in %1 belongs to another certificate than %2. Choose the two that were made together.</source>
        <translation>%1 中的私钥与 %2 中的证书不配对。请选择一同生成的两个文件。</translation>
    </message>
    <message>
        <source>%1 is there already, and Stowage did not put it there. Move it away first.</source>
        <translation>%1 已经存在，而且不是镜舱放在那里的。请先把它移走。</translation>
    </message>
    <message>
        <source>%1 was not added with Stowage. Take it away with the program that put it there.</source>
        <translation>%1 不是用镜舱添加的。请用添加它的程序移除。</translation>
    </message>
    <message>
        <source>May be spoken to without encryption.</source>
        <translation>允许不加密连接。</translation>
    </message>
    <message>
        <source>Its certificate is not looked at.</source>
        <translation>不检查它的证书。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>is trusted</source>
        <comment>a certificate</comment>
        <translation>受信任的 CA</translation>
    </message>
    <message>
        <source>says who we are</source>
        <comment>a certificate</comment>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 refuses to pull from here (%2). Stowage does not.</source>
        <translation>%1 拒绝从这里拉取（%2）。镜舱不受此限制。</translation>
    </message>
    <message>
        <source>%1 asks %2 in its place (%3). Stowage asks the registry itself.</source>
        <translation>%1 改向 %2 请求（%3）。镜舱直接请求镜像仓库本身。</translation>
    </message>
    <message>
        <source>%1 speaks to it without encryption, or takes any certificate (%2). For Stowage you decide that yourself, under Connection.</source>
        <translation>%1 不加密连接它，或接受任何证书（%2）。镜舱是否如此由你在“连接”中决定。</translation>
    </message>
    <message>
        <source>%1 (the registry itself)</source>
        <translation>%1（镜像仓库本身）</translation>
    </message>
    <message>
        <source>whatever no mirror has</source>
        <translation>镜像源都没有的内容</translation>
    </message>
    <message>
        <source>tags and content</source>
        <comment>what a mirror is asked for</comment>
        <translation>标签和内容</translation>
    </message>
    <message>
        <source>content only</source>
        <comment>what a mirror is asked for</comment>
        <translation>仅内容</translation>
    </message>
    <message>
        <source>tags only</source>
        <comment>what a mirror is asked for</comment>
        <translation>仅标签</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who named a mirror</comment>
        <translation>你</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>does not have it</source>
        <comment>a mirror and an image</comment>
        <translation>没有该镜像</translation>
    </message>
    <message>
        <source>has another image under that name</source>
        <translation>同名镜像不同</translation>
    </message>
    <message>
        <source>has it</source>
        <comment>a mirror and an image</comment>
        <translation>有该镜像</translation>
    </message>
    <message>
        <source>is being asked…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation>首字节 %1</translation>
    </message>
    <message>
        <source>Asked in this order</source>
        <translation>按此顺序请求</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测速结果</translation>
    </message>
    <message>
        <source>Nothing could be compared.</source>
        <translation>没有可以比较的内容。</translation>
    </message>
    <message>
        <source>The certificate of %1 was signed by nobody whom this machine trusts. Diagnose it (stowagectl doctor %1), and trust its CA for this registry alone if it is the right one.</source>
        <translation>%1 的证书不是由本机信任的机构签发的。请诊断它（stowagectl doctor %1），确认无误后只对这个镜像仓库信任其 CA。</translation>
    </message>
    <message>
        <source>%1 lost what was sent of a part of the image. Try again.</source>
        <translation>%1 丢失了已发送的部分镜像数据。请重试。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the file or variable that says so</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is not written as JSON wants it, so nothing in that file counts. Correct it there.</source>
        <translation>%1 不是有效的 JSON，因此该文件中的内容均不生效。请在该文件中更正。</translation>
    </message>
    <message>
        <source>%1 has trouble of its own and did not remove %2. Try again in a while.</source>
        <translation>%1 自身出现故障，未删除 %2。请稍后重试。</translation>
    </message>
    <message>
        <source>What “%1” in %2 says of %3 does not count here. Choose certificates in the settings of that host.</source>
        <translation>%2 中关于 %3 的“%1”在此不生效。请在该主机的设置中选择证书。</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 提示：%2</translation>
    </message>
    <message>
        <source>“%1” is no address of an engine. Write it as unix:///path/to/the.sock, tcp://host:2376 or ssh://user@host.</source>
        <translation>“%1”不是引擎地址。请写成 unix:///path/to/the.sock、tcp://host:2376 或 ssh://user@host。</translation>
    </message>
    <message>
        <source>The address %1 holds a password, and anybody could read it there. Write it without, and let ssh use a key.</source>
        <translation>地址 %1 中含有密码，任何人都可能看到。请去掉密码，让 ssh 使用密钥。</translation>
    </message>
    <message>
        <source>Engines cannot be reached by %1:// on this system. Use unix://, tcp:// or ssh://.</source>
        <translation>在此系统上无法通过 %1:// 连接引擎。请使用 unix://、tcp:// 或 ssh://。</translation>
    </message>
    <message>
        <source>These names are of several registries, and --user, --password-stdin and --plain-http are for one. Push to one registry at a time.</source>
        <translation>这些名称属于多个镜像仓库，而 --user、--password-stdin 和 --plain-http 只用于一个。请每次只推送到一个镜像仓库。</translation>
    </message>
    <message>
        <source>Pushing to %1</source>
        <translation>正在推送到 %1</translation>
    </message>
    <message>
        <source>A user name goes with a password: give both --user and --password-stdin, or neither.</source>
        <translation>用户名和密码必须同时提供：请同时使用 --user 和 --password-stdin，或都不使用。</translation>
    </message>
    <message>
        <source>%1 does not accept what it was asked. The detail has its reason.</source>
        <translation>%1 不接受此请求，原因见详细信息。</translation>
    </message>
    <message>
        <source>%1 is too old for Stowage. Update it to version %2 or newer.</source>
        <translation>%1 版本过旧，Stowage 无法使用。请更新到 %2 或更高版本。</translation>
    </message>
    <message>
        <source>%1 is too new for this version of Stowage. Update Stowage.</source>
        <translation>%1 对此版本的 Stowage 来说过新。请更新 Stowage。</translation>
    </message>
    <message>
        <source>%1 does not let you do this. Ask whoever runs that engine, or the proxy before it, for access.</source>
        <translation>%1 不允许你这样做。请向该引擎或其前置代理的管理员申请权限。</translation>
    </message>
    <message>
        <source>%1 is not ready. See whether it runs, and try again in a while.</source>
        <translation>%1 尚未就绪。请确认它正在运行，稍后再试。</translation>
    </message>
    <message>
        <source>%1 does not know how to do this. A newer version of it may: update it.</source>
        <translation>%1 不支持此操作，较新的版本可能支持：请更新它。</translation>
    </message>
    <message>
        <source>%1 answered with a web page, as no engine does. Check the address: another server may be there, or a proxy in the way.</source>
        <translation>%1 返回了网页，引擎不会这样。请检查地址：那里可能是别的服务器，或者途中有代理。</translation>
    </message>
    <message>
        <source>%1 gave an answer that no engine gives. Check its address and any proxy on the way, and update the engine.</source>
        <translation>%1 给出的应答不是引擎会给出的。请检查其地址和途中的代理，并更新该引擎。</translation>
    </message>
    <message>
        <source>%1 answered, but not as Docker or Podman do. Check the address: another program may be there.</source>
        <translation>%1 有应答，但不是 Docker 或 Podman。请检查地址：那里可能是别的程序。</translation>
    </message>
    <message>
        <source>%1 broke off in the middle of what it said. See whether it still runs, and try again.</source>
        <translation>%1 的应答中途断开。请确认它仍在运行，然后再试。</translation>
    </message>
    <message>
        <source>The disk that %1 keeps its images on is full. Remove images there that nobody needs, or free space on that machine, and try again.</source>
        <translation>%1 存放镜像的磁盘已满。请删除那里不再需要的镜像，或在那台机器上腾出空间，然后再试。</translation>
    </message>
    <message>
        <source>%1 is older than it was when Stowage first asked it. Connect to it again, or update it.</source>
        <translation>%1 的版本比 Stowage 首次连接时更旧。请重新连接，或更新它。</translation>
    </message>
    <message>
        <source>%1 does not trust the certificate of the registry. Give the registry&apos;s CA to that engine, or go through the Library, which has certificates of its own.</source>
        <translation>%1 不信任该镜像仓库的证书。请将镜像仓库的 CA 添加到该引擎，或经由镜像库，它有自己的证书设置。</translation>
    </message>
    <message>
        <source>The registry speaks plain HTTP, which %1 takes only from registries that its own settings name as insecure. Name it there, or go through the Library.</source>
        <translation>该镜像仓库使用明文 HTTP，而 %1 只接受其自身设置中列为不安全的镜像仓库。请在其设置中列出该镜像仓库，或经由镜像库。</translation>
    </message>
    <message>
        <source>%1 could not reach the registry. Check the network of the machine that it runs on, and the mirrors and proxies in its settings, or go through the Library.</source>
        <translation>%1 无法连接镜像仓库。请检查它所在机器的网络，以及其设置中的镜像源和代理，或经由镜像库。</translation>
    </message>
    <message>
        <source>%1 is still doing that for somebody else. Try again when it is done.</source>
        <translation>%1 正在为别人做同样的事。请等它完成后再试。</translation>
    </message>
    <message>
        <source>%2 has several names on %1. Remove each of them by its name.</source>
        <translation>%2 在 %1 上有多个名称。请按名称逐个删除。</translation>
    </message>
    <message>
        <source>Other images on %1 were built on %2. Remove those first.</source>
        <translation>%1 上有其他镜像基于 %2 构建。请先删除它们。</translation>
    </message>
    <message>
        <source>A container on %1 was made from %2. Remove that container first.</source>
        <translation>%1 上有容器是由 %2 创建的。请先删除该容器。</translation>
    </message>
    <message>
        <source>%2 is running on %1, or in the middle of a change. Stop it first.</source>
        <translation>%2 正在 %1 上运行，或正在变更。请先停止它。</translation>
    </message>
    <message>
        <source>%1 does not exist, or is not for everyone. Check the name, or sign in to its registry.</source>
        <translation>%1 不存在，或并非对所有人开放。请检查名称，或登录其镜像仓库。</translation>
    </message>
    <message>
        <source>The registry lets nobody push %1 without signing in. Sign in first.</source>
        <translation>镜像仓库不允许未登录者推送 %1。请先登录。</translation>
    </message>
    <message>
        <source>A registry that %1 asked wants to know who you are. Sign in to that registry first.</source>
        <translation>%1 询问的镜像仓库要求表明身份。请先登录该镜像仓库。</translation>
    </message>
    <message>
        <source>This account may not push %1, or its password is no longer good. Sign in again, or ask the owner of the repository for access.</source>
        <translation>此账户无权推送 %1，或其密码已失效。请重新登录，或向该仓库的所有者申请权限。</translation>
    </message>
    <message>
        <source>The registry did not accept this user name and password for %1. Check both, and that the account may read it.</source>
        <translation>镜像仓库未接受用于 %1 的用户名和密码。请检查两者，并确认该账户有权读取。</translation>
    </message>
    <message>
        <source>The registry allows %1 no more requests for now. Try again later, or sign in for a higher limit.</source>
        <translation>镜像仓库暂不接受 %1 的更多请求。请稍后再试，或登录以提高限额。</translation>
    </message>
    <message>
        <source>%1 does not have what it was asked for. The list may be old: look again.</source>
        <translation>%1 没有所请求的内容。列表可能已过时：请重新查看。</translation>
    </message>
    <message>
        <source>The registry has no image %1. Check the name and the tag.</source>
        <translation>镜像仓库中没有镜像 %1。请检查名称和标签。</translation>
    </message>
    <message>
        <source>%1 has no container %2. Somebody may have removed it: look at the list again.</source>
        <translation>%1 上没有容器 %2。可能已被删除：请重新查看列表。</translation>
    </message>
    <message>
        <source>%1 has no image %2. Somebody may have removed it: look at the list again.</source>
        <translation>%1 上没有镜像 %2。可能已被删除：请重新查看列表。</translation>
    </message>
    <message>
        <source>%1 (stays, and loses a platform)</source>
        <translation>%1（保留，但会失去一个平台）</translation>
    </message>
    <message>
        <source>%1 does not accept what it was asked. The detail says why.</source>
        <translation>%1 不接受此请求，原因见详细信息。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not let us through. Check the proxy settings of this machine and of this registry, including the password.</source>
        <translation>通往 %1 的代理拒绝放行。请检查本机和此镜像仓库的代理设置，包括密码。</translation>
    </message>
    <message>
        <source>%1 cannot be read, so that nobody knows whether it needs what is to be deleted. Delete it first, or try again.</source>
        <translation>%1 无法读取，因此无法得知它是否需要将被删除的内容。请先删除它，或再试一次。</translation>
    </message>
    <message>
        <source>Docker Hub deletes on its website only.</source>
        <translation>Docker Hub 只能在其网站上删除。</translation>
    </message>
    <message>
        <source>On %1 the tag %2, which should list what belongs to the image, is taken by something else. Delete or rename that tag, and push again.</source>
        <translation>%1 上的标签 %2 应列出属于该镜像的内容，却已被别的内容占用。请删除或重命名该标签，然后再次推送。</translation>
    </message>
    <message>
        <source>%1 cannot do this the way it is set up. The detail says why; going through the Library may work.</source>
        <translation>按当前的设置，%1 无法完成此操作，原因见详细信息；可以尝试经由镜像库。</translation>
    </message>
    <message>
        <source>%1 could not do this. The detail says why; try again when that is seen to.</source>
        <translation>%1 未能完成此操作，原因见详细信息；处理之后再试。</translation>
    </message>
    <message>
        <source>%1 could not do this with %2. The detail says why; try again when that is seen to.</source>
        <translation>%1 未能对 %2 完成此操作，原因见详细信息；处理之后再试。</translation>
    </message>
    <message>
        <source>A name was given that no image can have. Names are written in lower case, as in team/app:1.0.</source>
        <translation>给出的名称不能用作镜像名。名称须用小写字母，例如 team/app:1.0。</translation>
    </message>
    <message>
        <source>“%1” is a name that no image can have. Names are written in lower case, as in team/app:1.0.</source>
        <translation>“%1”不能用作镜像名。名称须用小写字母，例如 team/app:1.0。</translation>
    </message>
    <message>
        <source>%1 already has a container of this name. Choose another name, or remove that container.</source>
        <translation>%1 上已有同名容器。请另选名称，或删除那个容器。</translation>
    </message>
    <message>
        <source>Something on %1 stands in the way. The detail says what; see to that first.</source>
        <translation>%1 上有内容与此冲突，详见详细信息；请先处理。</translation>
    </message>
    <message>
        <source>A certificate and its key go together, and beside %1 the other is missing. Put it there, or take both away.</source>
        <translation>证书与密钥必须成对，而 %1 缺少另一半。请补上，或把两者都移走。</translation>
    </message>
    <message>
        <source>%1 no longer tells what happens there. See whether it still runs.</source>
        <translation>%1 不再报告那里发生的事。请查看它是否仍在运行。</translation>
    </message>
    <message>
        <source>%1 does not run. Start it, and try again.</source>
        <translation>%1 没有运行。请启动它，然后重试。</translation>
    </message>
    <message>
        <source>%1 does not run. Start it, with “%2” for instance.</source>
        <translation>%1 没有运行。请启动它，例如用“%2”。</translation>
    </message>
    <message>
        <source>You may not use %1: its socket belongs to somebody else. Use an engine of your own, or ask for access.</source>
        <translation>你无权使用 %1：它的套接字属于别人。请使用你自己的引擎，或申请权限。</translation>
    </message>
    <message>
        <source>You may not use %1: its socket is for the group “%2”. Join it with “sudo usermod -aG %2 $USER” and log in anew; whoever is in it can do whatever the administrator can.</source>
        <translation>你无权使用 %1：它的套接字只供用户组“%2”使用。用“sudo usermod -aG %2 $USER”加入该组并重新登录；该组成员拥有与管理员相同的权力。</translation>
    </message>
    <message>
        <source>%1 was not asked: the key of %2 is another than before, as when somebody else answers in its place. If it was set up anew, take the old key away with “ssh-keygen -R %3” and connect once in a terminal.</source>
        <translation>没有询问 %1：%2 的密钥与以前不同，可能是别人冒充它应答。如果它确实重装过，请用“ssh-keygen -R %3”删除旧密钥，再在终端中连接一次。</translation>
    </message>
    <message>
        <source>%1 was not asked: this machine has never met %2. Connect once in a terminal with “%3”, and compare its key.</source>
        <translation>没有询问 %1：本机从未连接过 %2。请在终端中用“%3”连接一次，并核对它的密钥。</translation>
    </message>
    <message>
        <source>%2 does not let you in, so that %1 could not be asked. Check that “%3” works in a terminal without a password; ssh-copy-id and ssh-agent help.</source>
        <translation>%2 不让你登录，因此无法询问 %1。请确认在终端中“%3”无需密码即可登录；ssh-copy-id 和 ssh-agent 可以帮忙。</translation>
    </message>
    <message>
        <source>There is no docker or podman command on %2 that could lead to %1. Install it there, or put it on the PATH of commands that come through ssh.</source>
        <translation>%2 上没有能通往 %1 的 docker 或 podman 命令。请在那里安装，或把它放进通过 ssh 执行的命令的 PATH 中。</translation>
    </message>
    <message>
        <source>%1 does not run on %2, or you may not use it there. Start it, or join its group.</source>
        <translation>%1 没有在 %2 上运行，或者你在那里无权使用它。请启动它，或加入它的用户组。</translation>
    </message>
    <message>
        <source>%2 cannot be reached, and with it %1. Check its name and your network; “%3” says more.</source>
        <translation>无法连接 %2，因此也无法连接 %1。请检查主机名和网络；运行“%3”可以看到更多信息。</translation>
    </message>
    <message>
        <source>ssh, which leads to %1, could not be started. The detail says why.</source>
        <translation>通往 %1 的 ssh 无法启动。原因见详情。</translation>
    </message>
    <message>
        <source>Whoever answers at %2 could not prove to be %1. Check the address, the CA certificate that you were given for it, and this machine&apos;s clock.</source>
        <translation>在 %2 应答的一方无法证明自己是 %1。请检查地址、你拿到的 CA 证书和本机的时钟。</translation>
    </message>
    <message>
        <source>%1 cannot be reached at %2. Check that it runs, that it speaks TLS there, and that it takes your certificate.</source>
        <translation>无法在 %2 连接 %1。请确认它正在运行、在该地址使用 TLS，并接受你的证书。</translation>
    </message>
    <message>
        <source>%1 cannot be reached at %2. Check the address, and that it runs.</source>
        <translation>无法在 %2 连接 %1。请检查地址，并确认它正在运行。</translation>
    </message>
    <message>
        <source>%1 fell silent or broke off in the middle. See whether it still runs, and try again.</source>
        <translation>%1 中途没有回应或断开了连接。请查看它是否仍在运行，然后重试。</translation>
    </message>
    <message>
        <source>Engines on other machines are reached through ssh, and there is none here. Install it (openssh-client).</source>
        <translation>要通过 ssh 连接其他机器上的引擎，而本机没有 ssh。请安装它（openssh-client）。</translation>
    </message>
    <message>
        <source>No socket can be made for ssh. Check the folder for temporary files.</source>
        <translation>无法为 ssh 创建套接字。请检查临时文件夹。</translation>
    </message>
    <message>
        <source>%1 is the last name of its image, and the engine would delete the image with it. Give it another name before, or remove it.</source>
        <translation>%1 是该镜像的最后一个名称，引擎会连同镜像一起删除。请先给它另一个名称，或者直接删除它。</translation>
    </message>
    <message>
        <source>%1 found no image in the archive that it was given. Look into the archive first.</source>
        <translation>%1 在收到的归档中没有找到镜像。请先查看该归档。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 knows no engine called %2. An address can be written too: unix:///path, tcp://host:port or ssh://user@host.</source>
        <translation>%1 不知道名为 %2 的引擎。也可以写地址：unix:///path、tcp://host:port 或 ssh://user@host。</translation>
    </message>
    <message>
        <source>%1 knows no engine called %2. These it knows: %3.</source>
        <translation>%1 不知道名为 %2 的引擎。它知道的有：%3。</translation>
    </message>
    <message>
        <source>%1 keeps layers unpacked: pushed from there, an image has another digest.</source>
        <translation>%1 以解包的形式保存层：从那里推送时，镜像的摘要会不同。</translation>
    </message>
    <message>
        <source>Loaded %1 into %2.</source>
        <translation>已将 %1 载入 %2。</translation>
    </message>
    <message>
        <source>%1 did not send all of the archive. Try again; the detail says what is missing.</source>
        <translation>%1 没有发送完整的归档。请重试；详情说明了缺少什么。</translation>
    </message>
    <message>
        <source>Copied %1 from %2 into the Library.</source>
        <translation>已将 %1 从 %2 复制到镜像库。</translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation>已将 %1 保存到 %2。</translation>
    </message>
    <message>
        <source>The engine does not answer just now.</source>
        <translation>引擎目前没有响应。</translation>
    </message>
    <message>
        <source>containerd store</source>
        <translation>containerd 存储</translation>
    </message>
    <message>
        <source>rootless</source>
        <translation>rootless 模式</translation>
    </message>
    <message>
        <source>a step of a build</source>
        <translation>构建的中间步骤</translation>
    </message>
    <message>
        <source>used by a running container</source>
        <translation>正被运行中的容器使用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Is being asked and has not answered yet.</source>
        <translation>正在询问，尚未响应。</translation>
    </message>
    <message>
        <source>Where images live: library, docker, podman, docker:ENDPOINT, podman:ENDPOINT, archive:FILE, registry:HOST[/REPOSITORY].</source>
        <translation>镜像所在的位置：library、docker、podman、docker:ENDPOINT、podman:ENDPOINT、archive:FILE、registry:HOST[/REPOSITORY]。</translation>
    </message>
    <message>
        <source>%1 is no place: write library, docker, podman, docker:ENDPOINT, podman:ENDPOINT, archive:FILE or registry:HOST[/REPOSITORY].</source>
        <translation>%1 不是有效的位置：请写 library、docker、podman、docker:ENDPOINT、podman:ENDPOINT、archive:FILE 或 registry:HOST[/REPOSITORY]。</translation>
    </message>
    <message>
        <source>%1 does not look into an archive: leave --place out. These do: %2.</source>
        <translation>%1 不能查看归档：请去掉 --place。可以查看的有：%2。</translation>
    </message>
    <message>
        <source>%1 does not work in a registry: leave --place out. These do: %2.</source>
        <translation>%1 不能用于镜像仓库：请去掉 --place。可以使用的有：%2。</translation>
    </message>
    <message>
        <source>%1 does not work in an engine: leave --place out. These do: %2.</source>
        <translation>%1 不能用于引擎：请去掉 --place。可以使用的有：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) were made from %1: %2. Remove these first, or add -f.</source>
        <translation>
            <numerusform>有 %n 个容器是用 %1 创建的：%2。请先删除它们，或加上 -f。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were built on %1: %2. Remove these first.</source>
        <translation>
            <numerusform>有 %n 个镜像是在 %1 之上构建的：%2。请先删除它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was gone already.</source>
        <translation>%1 已经不在了。</translation>
    </message>
    <message>
        <source>List where images live: the Library, engines, registries</source>
        <translation>列出镜像所在的位置：镜像库、引擎、镜像仓库</translation>
    </message>
    <message>
        <source>Intermediate images too; dangling ones are always shown.</source>
        <translation>也列出中间镜像；虚悬镜像总是列出。</translation>
    </message>
    <message>
        <source>Take the image with all its names; in a registry, do not ask; in an engine, also what containers hold.</source>
        <translation>连同所有名称一起删除镜像；在镜像仓库中不再询问；在引擎中，容器占用的镜像也删除。</translation>
    </message>
    <message>
        <source>Every image, not only dangling ones; in an engine, all that no container was made from.</source>
        <translation>所有镜像，而不仅是虚悬镜像；在引擎中，则是没有容器使用的所有镜像。</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) were there already and were not sent.</source>
        <translation>
            <numerusform>有 %n 个层已经在那里，没有重复发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>An engine pulls one platform at a time. Choose one, or pull into the Library, which keeps several.</source>
        <translation>引擎一次只能拉取一个平台。请选择一个，或拉取到可以保存多个平台的镜像库。</translation>
    </message>
    <message>
        <source>%1 is up to date in %2.</source>
        <translation>%2 中的 %1 已是最新。</translation>
    </message>
    <message>
        <source>Pulled %1 into %2.</source>
        <translation>已将 %1 拉取到 %2。</translation>
    </message>
    <message>
        <source>%1 cannot pull every tag in one go. Pull them through the Library instead.</source>
        <translation>%1 无法一次拉取所有标签。请改为通过镜像库拉取。</translation>
    </message>
    <message>
        <source>Pulled %1 into the Library and into %2.</source>
        <translation>已将 %1 拉取到镜像库和 %2。</translation>
    </message>
    <message>
        <source>Pushed %1 from %2.</source>
        <translation>已从 %2 推送 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) were made from %1: %2. Remove these first; forced to, this engine would delete them along.</source>
        <translation>
            <numerusform>有 %n 个容器由 %1 创建：%2。请先移除它们；强制移除时，此引擎会把它们一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Into an engine by way of the Library: a pull that breaks goes on from what is there.</source>
        <translation>经由镜像库拉取到引擎：中断的拉取会从已有部分继续。</translation>
    </message>
    <message>
        <source>An engine pushes an image as it has it: --%1 is for the Library.</source>
        <translation>引擎按原样推送镜像：--%1 只用于镜像库。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>连接中断了。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>%1 is no time. Write it as 2026-11-24T09:30:00Z.</source>
        <translation>%1 不是时间。请写成 2026-11-24T09:30:00Z 这样的形式。</translation>
    </message>
    <message>
        <source>Only engines tell what happens: add --place docker or --place podman.</source>
        <translation>只有引擎会报告变化：请加上 --place docker 或 --place podman。</translation>
    </message>
    <message>
        <source>Also what has happened since then, as far as the engine remembers.</source>
        <translation>也包括此后发生过的事，只要引擎还记得。</translation>
    </message>
    <message>
        <source>Tell what happens to images and containers, until interrupted</source>
        <translation>持续报告镜像和容器的变化，直到中断</translation>
    </message>
    <message>
        <source>None of these images is there any more. Somebody may have removed them: look at the list again.</source>
        <translation>这些镜像都已不在。可能有人移除了它们：请重新查看列表。</translation>
    </message>
    <message>
        <source>Your account would go to %1 without encryption. Reach it through ssh or TLS, or pull through the Library.</source>
        <translation>您的账户信息将以未加密方式发送到 %1。请通过 ssh 或 TLS 访问它，或经镜像库拉取。</translation>
    </message>
    <message>
        <source>An engine pushes by tag: %1 is no name with a tag and nothing else.</source>
        <translation>引擎按标签推送：%1 不是只带标签的名称。</translation>
    </message>
    <message>
        <source>“%1” has no name before its value. Write it as NAME=VALUE.</source>
        <translation>“%1”的值前面没有名称。请写成 NAME=VALUE。</translation>
    </message>
    <message>
        <source>Leave the password out of the address, where others can read it. Clone the repository, and build from its folder.</source>
        <translation>请勿在地址中写密码，别人会看到。请先克隆该仓库，再从其文件夹构建。</translation>
    </message>
    <message>
        <source>The engine fetches %1 by itself: name the Dockerfile by its path in there.</source>
        <translation>%1 由引擎自行获取：请按其中的路径指定 Dockerfile。</translation>
    </message>
    <message>
        <source>There is no Dockerfile in %1. Name one, or another folder.</source>
        <translation>%1 中没有 Dockerfile。请指定一个，或换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no Dockerfile %1.</source>
        <translation>没有 Dockerfile %1。</translation>
    </message>
    <message>
        <source>Say which folder to build, or the address of a Git repository.</source>
        <translation>请指定要构建的文件夹，或 Git 仓库的地址。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>BuildKit needs the docker command with its buildx plugin, 0.13 or newer. Install docker-buildx, which Docker&apos;s own packages call docker-buildx-plugin.</source>
        <translation>BuildKit 需要 docker 命令及其 0.13 或更新版本的 buildx 插件。请安装 docker-buildx；在 Docker 官方软件包中名为 docker-buildx-plugin。</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>docker buildx ended the build without saying what it made.</source>
        <translation>docker buildx 结束了构建，却没有说明构建出了什么。</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Try again when nothing writes to it.</source>
        <translation>%1 在读取过程中变短了。请在没有程序写入它时再试。</translation>
    </message>
    <message>
        <source>A command of the Dockerfile failed. What it printed says why: see the step that failed.</source>
        <translation>Dockerfile 中的一条命令失败了。原因见其输出：请看失败的那一步。</translation>
    </message>
    <message>
        <source>The Dockerfile uses something that the classic builder of %1 does not know. Install docker-buildx, and BuildKit builds it.</source>
        <translation>此 Dockerfile 用到了 %1 的传统构建器不支持的功能。安装 docker-buildx 后即可由 BuildKit 构建。</translation>
    </message>
    <message>
        <source>The Dockerfile has a mistake. The detail says which.</source>
        <translation>Dockerfile 有错误，详见详细信息。</translation>
    </message>
    <message>
        <source>Line %1 of the Dockerfile has a mistake. The detail says which.</source>
        <translation>Dockerfile 第 %1 行有错误，详见详细信息。</translation>
    </message>
    <message>
        <source>A file that the Dockerfile copies is not in the context, or .dockerignore leaves it out.</source>
        <translation>Dockerfile 要复制的某个文件不在上下文中，或被 .dockerignore 排除了。</translation>
    </message>
    <message>
        <source>The Dockerfile has no stage of the name that was given as the target.</source>
        <translation>Dockerfile 中没有所指定目标名称的阶段。</translation>
    </message>
    <message>
        <source>An image that the Dockerfile begins with does not exist for this platform. Choose another platform.</source>
        <translation>Dockerfile 所用的某个基础镜像没有此平台的版本。请选择其他平台。</translation>
    </message>
    <message>
        <source>%1 could not fetch the repository. Check its address, and that git is installed where the engine runs.</source>
        <translation>%1 无法获取该仓库。请检查其地址，并确认引擎所在的机器上已安装 git。</translation>
    </message>
    <message>
        <source>An image that the Dockerfile begins with does not exist. Check the names after FROM.</source>
        <translation>Dockerfile 所用的某个基础镜像不存在。请检查 FROM 后面的名称。</translation>
    </message>
    <message>
        <source>%1 ended the build without an image. Its output may say why.</source>
        <translation>%1 结束了构建，却没有得到镜像。原因可能在其输出中。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Built %1 in %2.</source>
        <translation>已在 %2 中构建 %1。</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1/%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Steps that were done are kept: retry goes on from there.</source>
        <translation>已停止。已完成的步骤会保留：重试将从那里继续。</translation>
    </message>
    <message>
        <source>From the cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>Only engines build images: add --place docker or --place podman.</source>
        <translation>只有引擎才能构建镜像：请加上 --place docker 或 --place podman。</translation>
    </message>
    <message>
        <source>The Dockerfile, when it is called otherwise.</source>
        <translation>Dockerfile（名称不同时）。</translation>
    </message>
    <message>
        <source>A name for the image; may be given several times.</source>
        <translation>镜像的名称；可多次指定。</translation>
    </message>
    <message>
        <source>A value for an ARG of the Dockerfile.</source>
        <translation>Dockerfile 中某个 ARG 的值。</translation>
    </message>
    <message>
        <source>A label for the image.</source>
        <translation>镜像的标记。</translation>
    </message>
    <message>
        <source>The stage to end with.</source>
        <translation>构建到哪个阶段为止。</translation>
    </message>
    <message>
        <source>The network that RUN has, such as none or host.</source>
        <translation>RUN 所用的网络，例如 none 或 host。</translation>
    </message>
    <message>
        <source>Do every step anew.</source>
        <translation>每一步都重新执行。</translation>
    </message>
    <message>
        <source>Ask the registries for newer base images.</source>
        <translation>向镜像仓库查询更新的基础镜像。</translation>
    </message>
    <message>
        <source>Print the ID alone.</source>
        <translation>只输出 ID。</translation>
    </message>
    <message>
        <source>Make an image from a Dockerfile, through an engine</source>
        <translation>通过引擎用 Dockerfile 构建镜像</translation>
    </message>
    <message>
        <source>“%1” is no port. Write it as HOST:CONTAINER, as in 8080:80.</source>
        <translation>“%1”不是端口。请写成“主机端口:容器端口”，例如 8080:80。</translation>
    </message>
    <message>
        <source>A port that the container is to have is taken where %1 runs. Choose another one.</source>
        <translation>容器要用的某个端口在 %1 所在的机器上已被占用。请换一个。</translation>
    </message>
    <message>
        <source>The command cannot be run in this container: it is not in the image, or for another platform.</source>
        <translation>此容器中无法运行该命令：镜像中没有它，或它属于其他平台。</translation>
    </message>
    <message>
        <source>A folder that the container is to see does not exist where %1 runs.</source>
        <translation>容器要访问的某个文件夹在 %1 所在的机器上不存在。</translation>
    </message>
    <message>
        <source>Nobody reads what the container prints any more.</source>
        <translation>已经没有程序读取容器的输出了。</translation>
    </message>
    <message>
        <source>The answer of %1</source>
        <translation>%1 的应答</translation>
    </message>
    <message>
        <source>%1 did not say which container it has made.</source>
        <translation>%1 没有说明创建了哪个容器。</translation>
    </message>
    <message>
        <source>Only engines have containers: add --place docker or --place podman.</source>
        <translation>只有引擎中才有容器：请加上 --place docker 或 --place podman。</translation>
    </message>
    <message>
        <source>Who made it.</source>
        <translation>制作者。</translation>
    </message>
    <message>
        <source>What is told of it.</source>
        <translation>对它的说明。</translation>
    </message>
    <message>
        <source>An instruction of a Dockerfile, such as &apos;CMD [&quot;sh&quot;]&apos;.</source>
        <translation>一条 Dockerfile 指令，例如 &apos;CMD [&quot;sh&quot;]&apos;。</translation>
    </message>
    <message>
        <source>Whether the container stands still meanwhile: true or false.</source>
        <translation>期间是否暂停容器：true 或 false。</translation>
    </message>
    <message>
        <source>Make an image of a container in an engine</source>
        <translation>将引擎中的容器制成镜像</translation>
    </message>
    <message>
        <source>--pull is one of missing, always and never.</source>
        <translation>--pull 只能是 missing、always 或 never。</translation>
    </message>
    <message>
        <source>The input is no terminal: leave -t out.</source>
        <translation>输入不是终端：请去掉 -t。</translation>
    </message>
    <message>
        <source>Only engines run containers: add --place docker or --place podman.</source>
        <translation>只有引擎才能运行容器：请加上 --place docker 或 --place podman。</translation>
    </message>
    <message>
        <source>Pass on what is typed.</source>
        <translation>传入键入的内容。</translation>
    </message>
    <message>
        <source>Give it a terminal.</source>
        <translation>为容器分配终端。</translation>
    </message>
    <message>
        <source>Print its ID, and do not wait for it.</source>
        <translation>输出其 ID，不等待结束。</translation>
    </message>
    <message>
        <source>Remove it when it has ended.</source>
        <translation>结束后删除容器。</translation>
    </message>
    <message>
        <source>Publish every port that the image exposes.</source>
        <translation>公开镜像声明的所有端口。</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>容器的名称。</translation>
    </message>
    <message>
        <source>A port that is reached from outside.</source>
        <translation>可从外部访问的端口。</translation>
    </message>
    <message>
        <source>A variable for it.</source>
        <translation>传给容器的变量。</translation>
    </message>
    <message>
        <source>A folder or a volume that it sees.</source>
        <translation>容器可访问的文件夹或卷。</translation>
    </message>
    <message>
        <source>The folder that it begins in.</source>
        <translation>容器启动时所在的文件夹。</translation>
    </message>
    <message>
        <source>Whom it runs as.</source>
        <translation>以哪个用户运行。</translation>
    </message>
    <message>
        <source>What runs in place of the image&apos;s own entrypoint.</source>
        <translation>代替镜像自带入口点的程序。</translation>
    </message>
    <message>
        <source>Its network, such as none or host.</source>
        <translation>容器的网络，例如 none 或 host。</translation>
    </message>
    <message>
        <source>Whether the image is pulled first: missing, always or never.</source>
        <translation>是否先拉取镜像：missing、always 或 never。</translation>
    </message>
    <message>
        <source>Start a container from an image, in an engine</source>
        <translation>在引擎中用镜像启动一个容器</translation>
    </message>
    <message>
        <source>Pulled %1 into %2 again.</source>
        <translation>已将 %1 重新拉取到 %2。</translation>
    </message>
    <message>
        <source>“%1” in %2 is no pattern. Correct it: it keeps nothing out.</source>
        <translation>%2 中的“%1”不是有效的模式。请更正：它什么也排除不了。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>All Engines</source>
        <translation>所有引擎</translation>
    </message>
    <message>
        <source>%1 holds a root file system and no image. Import it instead of loading it.</source>
        <translation>%1 里是根文件系统，没有镜像。请改用导入，不要载入。</translation>
    </message>
    <message>
        <source>Imported %1 into %2.</source>
        <translation>已将 %1 导入到 %2。</translation>
    </message>
    <message>
        <source>An engine searches as it is signed in itself: leave out --user and --password-stdin.</source>
        <translation>引擎以自己的登录身份搜索：请去掉 --user 和 --password-stdin。</translation>
    </message>
    <message>
        <source>--place names an engine that the copy does not come from or go to.</source>
        <translation>--place 指定的引擎既不是这次复制的来源，也不是目标。</translation>
    </message>
    <message>
        <source>The Library can be named once. Give the image its other names with tag.</source>
        <translation>镜像库只能写一次。其他名称请用 tag 来起。</translation>
    </message>
    <message>
        <source>Copy an image from a place to a place, or to several</source>
        <translation>将镜像从一个位置复制到另一个位置，或复制到多个位置</translation>
    </message>
    <message>
        <source>%1 is no place: write library:REF, docker:REF, podman:REF, archive:FILE or registry:REF; docker@CONTEXT:REF or docker@[ssh://ADDRESS]:REF says which.</source>
        <translation>%1 不是位置：请写 library:REF、docker:REF、podman:REF、archive:FILE 或 registry:REF；用 docker@CONTEXT:REF 或 docker@[ssh://ADDRESS]:REF 指明是哪一个引擎。</translation>
    </message>
    <message>
        <source>%1 cannot search that registry. Look around in it from this machine, or pull an image by its full name.</source>
        <translation>%1 无法搜索该镜像仓库。请在本机浏览该镜像仓库，或直接用完整名称拉取镜像。</translation>
    </message>
    <message>
        <source>The registry lets nobody search who has not signed in, and %1 has not. Look around in it from this machine, where you can sign in.</source>
        <translation>该镜像仓库不允许未登录者搜索，而 %1 没有登录。请在本机浏览该镜像仓库，在这里可以登录。</translation>
    </message>
    <message>
        <source>%1 does not trust the certificate of the registry that it searches. Give the registry&apos;s CA to that engine, or look around in the registry from this machine.</source>
        <translation>%1 不信任它所搜索的镜像仓库的证书。请将镜像仓库的 CA 添加到该引擎，或在本机浏览该镜像仓库。</translation>
    </message>
    <message>
        <source>The registry speaks plain HTTP, which %1 takes only from registries that its own settings name as insecure. Name it there, or look around in it from this machine.</source>
        <translation>该镜像仓库使用明文 HTTP，而 %1 只接受其自身设置中列为不安全的镜像仓库。请在其设置中列出该镜像仓库，或在本机浏览。</translation>
    </message>
    <message>
        <source>%1 could not reach the registry that it searches. Check the name, and the network and the proxy of the machine that it runs on, or search from this machine.</source>
        <translation>%1 无法连接它所搜索的镜像仓库。请检查名称，以及它所在机器的网络和代理，或在本机搜索。</translation>
    </message>
    <message>
        <source>official</source>
        <translation>官方</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n 个星标</numerusform>
        </translation>
    </message>
    <message>
        <source>How many of a registry at most, up to 100.</source>
        <translation>每个镜像仓库最多显示多少条，不超过 100。</translation>
    </message>
    <message>
        <source>%1 has not every platform of %2, and pushes all of them or none. Copy the image into the Library and push it from there, which leaves out what is missing.</source>
        <translation>%1 中没有 %2 的全部平台，而它要么全部推送，要么一个也不推送。请将镜像复制到镜像库，再从那里推送，缺少的平台会被略去。</translation>
    </message>
    <message>
        <source>%1 went without the platforms that are not there: %2 alone, under a digest of its own.</source>
        <translation>推送 %1 时略去了那里没有的平台：只推送了 %2，摘要另成一个。</translation>
    </message>
    <message>
        <source>An engine does not tell what it lacks before it pulls. Add --through-library, or leave --place out, to see what the Library lacks.</source>
        <translation>引擎在拉取之前不会说明缺少什么。请加上 --through-library，或去掉 --place，查看镜像库缺少什么。</translation>
    </message>
    <message>
        <source>%1 has changed: the image that was chosen is no longer in it. Open it again and choose anew.</source>
        <translation>%1 已经变了：选中的镜像已不在其中。请重新打开它，再选一次。</translation>
    </message>
</context>
<context>
    <name>stowage::TransferVerbs</name>
    <message>
        <source>The sample could not be written to the temporary folder. Is there space left?</source>
        <translation>示例无法写入临时文件夹。是否还有剩余空间？</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
</context>
<context>
    <name>stowage::TransfersPanel</name>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
</context>
<context>
    <name>stowage::TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>What was removed stays here for a while and can be taken back.</source>
        <translation>移除的内容会在这里保留一段时间，可以恢复。</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>移除记录</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除的内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>Frees</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Empty the Trash (frees up to %1)…</source>
        <translation>清空回收站（最多释放 %1）…</translation>
    </message>
    <message>
        <source>Empty the Trash…</source>
        <translation>清空回收站…</translation>
    </message>
</context>
<context>
    <name>stowage::TrustDialog</name>
    <message>
        <source>Trust a Certificate</source>
        <translation>信任证书</translation>
    </message>
    <message>
        <source>Whoever holds the key of this certificate can prove to be %1 to you. Compare the fingerprint with whoever runs the registry, on the phone for instance, before you trust it. No other registry and no other program is affected.</source>
        <translation>持有这张证书密钥的人，就能向你证明自己是 %1。信任之前，请与镜像仓库的管理员核对指纹，例如通过电话。其他镜像仓库和其他程序都不受影响。</translation>
    </message>
    <message>
        <source>Trust It for %1</source>
        <translation>只为 %1 信任</translation>
    </message>
    <message>
        <source>Issued to:</source>
        <translation>颁发给：</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>颁发者：</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>有效期：</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256：</translation>
    </message>
</context>
<context>
    <name>stowage::UpdateProgress</name>
    <message>
        <source>Checking for updates: %1 of %2</source>
        <translation>正在检查更新：%1/%2</translation>
    </message>
    <message>
        <source>Stop checking for updates</source>
        <translation>停止检查更新</translation>
    </message>
    <message>
        <source>Names that were asked for</source>
        <translation>已询问的名称</translation>
    </message>
</context>
<context>
    <name>stowage::UpdateVerbs</name>
    <message>
        <source>No image here has a name to ask a registry for.</source>
        <translation>这里没有带名称的镜像可供询问。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 name(s) have a newer image in their registry.</source>
        <translation>
            <numerusform>%1 个名称中有 %n 个在镜像仓库里有更新的镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>No registry could be asked.</source>
        <translation>没有一个镜像仓库能够询问。</translation>
    </message>
    <message numerus="yes">
        <source>No newer images were found for %n name(s).</source>
        <translation>
            <numerusform>%n 个名称都没有更新的镜像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) could not be compared.</source>
        <translation>
            <numerusform>%n 个名称未能比对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are in no registry.</source>
        <translation>
            <numerusform>%n 个名称在镜像仓库里不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pull All</source>
        <translation>全部拉取</translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>显示它们</translation>
    </message>
    <message>
        <source>outdated</source>
        <comment>a word of the filter</comment>
        <translation>有更新</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
</context>
</TS>
