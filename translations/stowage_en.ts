<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>stowage::ArchivePage</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::CleanUpDialog</name>
    <message numerus="yes">
        <source>made more than %n day(s) ago</source>
        <translation>
            <numerusform>made more than %n day ago</numerusform>
            <numerusform>made more than %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::CopyDialog</name>
    <message numerus="yes">
        <source>Where should %n image(s) go? What is there already is not sent again.</source>
        <translation>
            <numerusform>Where should %n image go? What is there already is not sent again.</numerusform>
            <numerusform>Where should %n images go? What is there already is not sent again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::EmptyTrashDialog</name>
    <message numerus="yes">
        <source>%n removal(s) can then no longer be taken back: this cannot be undone.</source>
        <translation>
            <numerusform>%n removal can then no longer be taken back: this cannot be undone.</numerusform>
            <numerusform>%n removals can then no longer be taken back: this cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::EngineRemovalDialog</name>
    <message numerus="yes">
        <source>Also stop and re&amp;move %n container(s), with what they wrote</source>
        <translation>
            <numerusform>Also stop and re&amp;move %n container, with what it wrote</numerusform>
            <numerusform>Also stop and re&amp;move %n containers, with what they wrote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also re&amp;move %n container(s), with what they wrote</source>
        <translation>
            <numerusform>Also re&amp;move %n container, with what it wrote</numerusform>
            <numerusform>Also re&amp;move %n containers, with what they wrote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::EngineSearchDialog</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s), and there may be more: another word narrows the search.</source>
        <translation>
            <numerusform>%n hit, and there may be more: another word narrows the search.</numerusform>
            <numerusform>%n hits, and there may be more: another word narrows the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::ExportDialog</name>
    <message numerus="yes">
        <source>%n images are written into one archive, shared layers once.</source>
        <translation>
            <numerusform>%n image is written into one archive, shared layers once.</numerusform>
            <numerusform>%n images are written into one archive, shared layers once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::ImageFacts</name>
    <message numerus="yes">
        <source>%n, folded away</source>
        <translation>
            <numerusform>%n, folded away</numerusform>
            <numerusform>%n, folded away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::Inspector</name>
    <message numerus="yes">
        <source>%n images selected</source>
        <translation>
            <numerusform>%n image selected</numerusform>
            <numerusform>%n images selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::Intake</name>
    <message numerus="yes">
        <source>Looking into %n files…</source>
        <translation>
            <numerusform>Looking into %n file…</numerusform>
            <numerusform>Looking into %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be opened. The details say why.</source>
        <translation>
            <numerusform>%n file could not be opened. The details say why.</numerusform>
            <numerusform>%n files could not be opened. The details say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::LayersTab</name>
    <message numerus="yes">
        <source>%n layer(s), %1</source>
        <translation>
            <numerusform>%n layer, %1</numerusform>
            <numerusform>%n layers, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::Limits</name>
    <message numerus="yes">
        <source>%n layer(s) at a time</source>
        <translation>
            <numerusform>%n layer at a time</numerusform>
            <numerusform>%n layers at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::MainWindow</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) match</source>
        <translation>
            <numerusform>%n row matches</numerusform>
            <numerusform>%n rows match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::MissingEngines</name>
    <message numerus="yes">
        <source>Engines may be missing from the list, for %n reason(s).</source>
        <translation>
            <numerusform>Engines may be missing from the list, for %n reason.</numerusform>
            <numerusform>Engines may be missing from the list, for %n reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::PlanView</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::PullSeveralDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) will be pulled. Docker Hub counts each of them.</source>
        <translation>
            <numerusform>%n image will be pulled. Docker Hub counts it.</numerusform>
            <numerusform>%n images will be pulled. Docker Hub counts each of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) will be pulled.</source>
        <translation>
            <numerusform>%n image will be pulled.</numerusform>
            <numerusform>%n images will be pulled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::QuitDialog</name>
    <message numerus="yes">
        <source>%n transfer(s) are running.</source>
        <translation>
            <numerusform>%n transfer is running.</numerusform>
            <numerusform>%n transfers are running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::RegistryVerbs</name>
    <message numerus="yes">
        <source>Deleted %n tag(s) of %1.</source>
        <translation>
            <numerusform>Deleted %n tag of %1.</numerusform>
            <numerusform>Deleted %n tags of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::TagPane</name>
    <message numerus="yes">
        <source>Pull %n Image(s)…</source>
        <translation>
            <numerusform>Pull %n Image…</numerusform>
            <numerusform>Pull %n Images…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::TagRemovalDialog</name>
    <message numerus="yes">
        <source>Delete %n Image(s)</source>
        <translation>
            <numerusform>Delete %n Image</numerusform>
            <numerusform>Delete %n Images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other tag(s) go along.</source>
        <translation>
            <numerusform>%n other tag goes along.</numerusform>
            <numerusform>%n other tags go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No other tag goes along; %n looked at.</source>
        <translation>
            <numerusform>No other tag goes along; %n looked at.</numerusform>
            <numerusform>No other tag goes along; %n looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) stay, but can no longer be pulled for one of their platforms.</source>
        <translation>
            <numerusform>%n tag stays, but can no longer be pulled for one of its platforms.</numerusform>
            <numerusform>%n tags stay, but can no longer be pulled for one of their platforms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::Texts</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::Tr</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) failed.</source>
        <translation>
            <numerusform>%n transfer failed.</numerusform>
            <numerusform>%n transfers failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n layer(s)</source>
        <translation>
            <numerusform>%1 of %n layer</numerusform>
            <numerusform>%1 of %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other image(s)</source>
        <translation>
            <numerusform>%n other image</numerusform>
            <numerusform>%n other images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pulled %1: %n new layer(s), %2.</source>
        <translation>
            <numerusform>Pulled %1: %n new layer, %2.</numerusform>
            <numerusform>Pulled %1: %n new layers, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The Library has %n problem(s).</source>
        <translation>
            <numerusform>The Library has %n problem.</numerusform>
            <numerusform>The Library has %n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A %1 digest has exactly %n hexadecimal digit(s).</source>
        <translation>
            <numerusform>A %1 digest has exactly %n hexadecimal digit.</numerusform>
            <numerusform>A %1 digest has exactly %n hexadecimal digits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name of the repository is too long: %n character(s) are allowed.</source>
        <translation>
            <numerusform>The name of the repository is too long: %n character is allowed.</numerusform>
            <numerusform>The name of the repository is too long: %n characters are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag is too long: %n character(s) are allowed.</source>
        <translation>
            <numerusform>The tag is too long: %n character is allowed.</numerusform>
            <numerusform>The tag is too long: %n characters are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long for the name of an image: %n character(s) are allowed.</source>
        <translation>
            <numerusform>This is too long for the name of an image: %n character is allowed.</numerusform>
            <numerusform>This is too long for the name of an image: %n characters are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; fits %n images. Use a name, or more of the digest.</source>
        <translation>
            <numerusform>&quot;%1&quot; fits %n image. Use a name, or more of the digest.</numerusform>
            <numerusform>&quot;%1&quot; fits %n images. Use a name, or more of the digest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The image %1 has %n names. Remove them one by one, or force it to remove the image with all of them.</source>
        <translation>
            <numerusform>The image %1 has %n name. Remove it, or force it to remove the image with it.</numerusform>
            <numerusform>The image %1 has %n names. Remove them one by one, or force it to remove the image with all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n second(s), then trying again</source>
        <translation>
            <numerusform>waiting %n second, then trying again</numerusform>
            <numerusform>waiting %n seconds, then trying again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 allows no more requests for now. Try again in %n second(s), or log in for a higher limit.</source>
        <translation>
            <numerusform>%1 allows no more requests for now. Try again in %n second, or log in for a higher limit.</numerusform>
            <numerusform>%1 allows no more requests for now. Try again in %n seconds, or log in for a higher limit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n image(s): say which one.</source>
        <translation>
            <numerusform>%1 holds %n image: say which one.</numerusform>
            <numerusform>%1 holds %n images: say which one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), %1</source>
        <translation>
            <numerusform>%n image, %1</numerusform>
            <numerusform>%n images, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of this image are not in the Library. Pull or load the image again.</source>
        <translation>
            <numerusform>%n part of this image is not in the Library. Pull or load the image again.</numerusform>
            <numerusform>%n parts of this image are not in the Library. Pull or load the image again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pushed %1: %n new layer(s), %2.</source>
        <translation>
            <numerusform>Pushed %1: %n new layer, %2.</numerusform>
            <numerusform>Pushed %1: %n new layers, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) of %1 looked at.</source>
        <translation>
            <numerusform>%n tag of %1 looked at.</numerusform>
            <numerusform>%n tags of %1 looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name server of this machine said nothing of %1 in %n second(s).</source>
        <translation>
            <numerusform>The name server of this machine said nothing of %1 in %n second.</numerusform>
            <numerusform>The name server of this machine said nothing of %1 in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es).</source>
        <translation>
            <numerusform>%1 has %n address.</numerusform>
            <numerusform>%1 has %n addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer in %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer in %n second.</numerusform>
            <numerusform>%1 did not answer in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Port %1 takes connections, but not at %n of its addresses.</source>
        <translation>
            <numerusform>Port %1 takes connections, but not at %n of its addresses.</numerusform>
            <numerusform>Port %1 takes connections, but not at %n of its addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) of %1 have another image under this tag.</source>
        <translation>
            <numerusform>%n mirror of %1 has another image under this tag.</numerusform>
            <numerusform>%n mirrors of %1 have another image under this tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) of %1 answer.</source>
        <translation>
            <numerusform>%n mirror of %1 answers.</numerusform>
            <numerusform>%n mirrors of %1 answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) with a newer image in the registry</source>
        <translation>
            <numerusform>%n name with a newer image in the registry</numerusform>
            <numerusform>%n names with a newer image in the registry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) were made from %1: %2. Remove these first, or add -f.</source>
        <translation>
            <numerusform>%n container was made from %1: %2. Remove it first, or add -f.</numerusform>
            <numerusform>%n containers were made from %1: %2. Remove these first, or add -f.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were built on %1: %2. Remove these first.</source>
        <translation>
            <numerusform>%n image was built on %1: %2. Remove it first.</numerusform>
            <numerusform>%n images were built on %1: %2. Remove these first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) were there already and were not sent.</source>
        <translation>
            <numerusform>%n layer was there already and was not sent.</numerusform>
            <numerusform>%n layers were there already and were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) were made from %1: %2. Remove these first; forced to, this engine would delete them along.</source>
        <translation>
            <numerusform>%n container was made from %1: %2. Remove it first; forced to, this engine would delete it along.</numerusform>
            <numerusform>%n containers were made from %1: %2. Remove these first; forced to, this engine would delete them along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stowage::UpdateVerbs</name>
    <message numerus="yes">
        <source>%n of %1 name(s) have a newer image in their registry.</source>
        <translation>
            <numerusform>%n of %1 names has a newer image in its registry.</numerusform>
            <numerusform>%n of %1 names have a newer image in their registry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No newer images were found for %n name(s).</source>
        <translation>
            <numerusform>No newer image was found for %n name.</numerusform>
            <numerusform>No newer images were found for %n names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) could not be compared.</source>
        <translation>
            <numerusform>%n name could not be compared.</numerusform>
            <numerusform>%n names could not be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are in no registry.</source>
        <translation>
            <numerusform>%n name is not in its registry.</numerusform>
            <numerusform>%n names are not in their registries.</numerusform>
        </translation>
    </message>
</context>
</TS>
