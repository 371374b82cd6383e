// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/queueentry.h"
#include "tests/support/check.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

class TestQueueEntry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void aPullComesBackAsItWas();
    void severalPlatformsComeBack();
    void aPushComesBackAsItWas();
    void aPushThatSaysNothingOfLayersCompressesThem();
    void nothingSecretIsWritten();
    void noFileIsAnEmptyQueue();
    void whatNobodyUnderstandsIsLeftOut();
    void whatIsNoQueueIsDamaged();

private:
    QList<QueueEntry> throughTheFile(const QueueEntry &entry);
    void put(const QByteArray &text);

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"queue.json"_s);
};

QList<QueueEntry> TestQueueEntry::throughTheFile(const QueueEntry &entry)
{
    if (!writeQueue(m_path, {entry}))
        return {};
    return readQueue(m_path).value_or(QList<QueueEntry>{});
}

void TestQueueEntry::put(const QByteArray &text)
{
    QFile file(m_path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

static Reference reference(const QString &text)
{
    return Reference::parse(text).value_or(Reference());
}

void TestQueueEntry::aPullComesBackAsItWas()
{
    PullRequest request;
    request.image = reference(u"registry.example.org:5000/team/app:1"_s);
    request.platforms = CopyRequest::Platforms::One;
    request.platform = *Platform::parse(u"linux/arm64/v8"_s);
    request.allTags = true;
    request.access.plainHttp = true;
    request.parallelLayers = 9;
    request.names = {reference(u"app:here"_s)};
    const auto entries = throughTheFile({request, true, 250'000, 2});
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().paused);
    QCOMPARE(entries.first().speedLimit, 250'000);
    QCOMPARE(entries.first().layersAtATime, 2);
    const auto &back = std::get<PullRequest>(entries.first().request);
    QCOMPARE(back.image.toString(), request.image.toString());
    QCOMPARE(back.platforms, request.platforms);
    QCOMPARE(back.platform, request.platform);
    QVERIFY(back.allTags && back.access.plainHttp);
    QCOMPARE(back.parallelLayers, 9);
    QCOMPARE(back.names, request.names);
    QCOMPARE(registryOf(entries.first()), u"registry.example.org:5000"_s);
}

void TestQueueEntry::severalPlatformsComeBack()
{
    PullRequest request;
    request.image = reference(u"example.org/a:1"_s);
    request.platforms = CopyRequest::Platforms::Some;
    QVERIFY(throughTheFile({.request = request}).isEmpty()); // of none there is nothing to pull
    request.some = {*Platform::parse(u"linux/amd64"_s), *Platform::parse(u"linux/arm/v6"_s)};
    const auto entries = throughTheFile({.request = request});
    QCOMPARE(entries.size(), 1);
    const auto &back = std::get<PullRequest>(entries.first().request);
    QCOMPARE(back.platforms, CopyRequest::Platforms::Some);
    QCOMPARE(back.some, request.some);
}

void TestQueueEntry::aPushComesBackAsItWas()
{
    PushRequest request;
    request.items = {{Digest::of("image"), {reference(u"example.org/a:1"_s), reference(u"example.org/a:2"_s)}}};
    request.compress = Compression::Zstd;
    const auto entries = throughTheFile({.request = request});
    QCOMPARE(entries.size(), 1);
    QVERIFY(!entries.first().paused);
    const auto &back = std::get<PushRequest>(entries.first().request);
    QCOMPARE(back.items.size(), 1);
    QCOMPARE(back.items.first().image, request.items.first().image);
    QCOMPARE(back.items.first().targets, request.items.first().targets);
    QCOMPARE(back.platforms, CopyRequest::Platforms::All);
    QCOMPARE(back.compress, Compression::Zstd);
    QCOMPARE(registryOf(entries.first()), u"example.org"_s);
}

void TestQueueEntry::aPushThatSaysNothingOfLayersCompressesThem()
{
    put(QByteArray(R"({"transfers": [
        {"push": [{"image": "$image", "targets": ["app:1"]}], "platforms": "all"},
        {"push": [{"image": "$image", "targets": ["app:1"]}], "platforms": "all", "compress": "none"},
        {"push": [{"image": "$image", "targets": ["app:1"]}], "platforms": "all", "compress": "xz"}]})")
            .replace("$image", Digest::of("image").toString().toLatin1()));
    const auto entries = readQueue(m_path);
    QVERIFY_RESULT(entries);
    QList<Compression> found;
    for (const QueueEntry &entry : *entries)
        found.append(std::get<PushRequest>(entry.request).compress);
    QCOMPARE(found, (QList{Compression::Gzip, Compression::None, Compression::Gzip}));
}

void TestQueueEntry::nothingSecretIsWritten()
{
    PullRequest request;
    request.image = reference(u"example.org/a:1"_s);
    request.access.credential = {u"ann"_s, u"correct horse"_s};
    QCOMPARE(throughTheFile({.request = request}).size(), 1);
    QFile file(m_path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("correct horse") && !text.contains("ann\""));
}

void TestQueueEntry::noFileIsAnEmptyQueue()
{
    const auto entries = readQueue(m_folder.filePath(u"nothing.json"_s));
    QVERIFY(entries && entries->isEmpty());
}

void TestQueueEntry::whatNobodyUnderstandsIsLeftOut()
{
    put(R"({"transfers": [
        {"pull": "UPPER", "platforms": "host"},
        {"pull": "app:1", "platforms": "some day"},
        {"pull": "app:1", "platforms": "one", "platform": ""},
        {"push": [{"image": "sha256:short", "targets": ["app:1"]}], "platforms": "all"},
        {"push": [], "platforms": "all"},
        7,
        {"pull": "app:2", "platforms": "host", "speedLimit": -5, "layersAtATime": 100000, "parallelLayers": 0}]})");
    const auto entries = readQueue(m_path);
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(std::get<PullRequest>(entries->first().request).image.familiar(), u"app:2"_s);
    QCOMPARE(std::get<PullRequest>(entries->first().request).parallelLayers, 1);
    QCOMPARE(entries->first().speedLimit, 0);
    QCOMPARE(entries->first().layersAtATime, 100);
}

void TestQueueEntry::whatIsNoQueueIsDamaged()
{
    put("half of it: {\"transfers\": [{\"pu");
    const auto entries = readQueue(m_path);
    QVERIFY(!entries);
    QCOMPARE(entries.error().kind, ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(TestQueueEntry)
#include "tst_queueentry.moc"
