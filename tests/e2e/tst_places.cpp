// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/fd.h"
#include "tests/e2e/stowagectl.h"
#include "tests/support/check.h"
#include "tests/support/imagebuilder.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace stowage;
using namespace Qt::StringLiterals;
using lab::Outcome;

/// Which place a verb works on, which image is meant there, and what it is called where it goes.
class TestPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stowagectl.emplace();
        const Outcome loaded = call(u"load "_s + two());
        QVERIFY2(loaded.ok(), loaded.err.constData());
    }

    void onlySomeVerbsLookIntoAnArchive()
    {
        const QString place = u"--place archive:"_s + two() + u' ';
        for (const QString &line : {u"prune -a -f"_s, u"rmi sample:1"_s, u"tag sample:1 x:1"_s, u"df"_s, u"verify"_s})
            QCOMPARE(call(place + line).exit, 2);
        QCOMPARE(m_stowagectl->names().size(), 2);
        for (const QString &line : {u"images"_s, u"inspect sample:1"_s, u"history sample:1"_s})
            QVERIFY2(call(place + line).ok(), qPrintable(line));
        QCOMPARE(call(u"--place archive: images"_s).exit, 2);
    }

    void anArchivesImagesHaveTheirNames()
    {
        const Outcome tags = call(u"--place archive:%1 inspect -f {{.RepoTags}} sample:2"_s.arg(two()));
        QCOMPARE(tags.out.trimmed(), QByteArray("[sample:2]"));
    }

    void whatAnArchivesImagesShareIsToldApart_data()
    {
        QTest::addColumn<QString>("archive");
        for (const char *name : {"docker-save-two.tar", "containerd-save-two.tar", "oci-two.tar"})
            QTest::newRow(name) << dataPath(u"archives/"_s + QLatin1StringView(name));
    }

    void whatAnArchivesImagesShareIsToldApart()
    {
        QFETCH(QString, archive);
        const QJsonArray images = m_stowagectl->json({u"--place"_s, u"archive:"_s + archive, u"images"_s});
        QCOMPARE(images.size(), 2);
        for (const QJsonValue image : images) {
            QVERIFY(image[u"sharedSize"_s].toInteger() > 0 && image[u"uniqueSize"_s].toInteger() > 0);
            QCOMPARE(
                image[u"size"_s].toInteger(), image[u"sharedSize"_s].toInteger() + image[u"uniqueSize"_s].toInteger());
        }
    }

    void aLibraryNeedsAFolder() { QCOMPARE((*m_stowagectl)({u"--library"_s, QString(), u"images"_s}).exit, 2); }

    void onlyTheNameThatWasAskedForArrives()
    {
        const Stowagectl other;
        const QString from = u"archive:"_s + two();
        QCOMPARE(other({u"copy"_s, from, u"library:mine"_s}).exit, 4);
        QCOMPARE(other({u"copy"_s, from + u":sample:1"_s, u"library:BAD"_s}).exit, 2);
        QCOMPARE(other({u"copy"_s, from + u":sample:1"_s, u"library:a@sha256:"_s + QString(64, u'0')}).exit, 2);
        QCOMPARE(other.names(), QStringList());
        const Outcome copied = other({u"copy"_s, from + u":sample:2"_s, u"library:mine"_s});
        QVERIFY2(copied.ok(), copied.err.constData());
        QCOMPARE(other.names(), QStringList{u"docker.io/library/mine:latest"_s});
    }

    void anArchiveGetsTheNameThatWasMeant()
    {
        QVERIFY(call(u"tag sample:1 more:1"_s).ok());
        QCOMPARE(namesIn(u"copy library:sample:1 archive:%1"_s), QStringList{u"docker.io/library/sample:1"_s});
        QCOMPARE(namesIn(u"copy library:sample:1 archive:%1:new:3"_s), QStringList{u"docker.io/library/new:3"_s});
        QCOMPARE(namesIn(u"save -o %1 sample:1 sample:1"_s), QStringList{u"docker.io/library/sample:1"_s});
        const QString id = m_stowagectl->json({u"images"_s, u"more"_s}).first()[u"id"_s].toString();
        const QStringList both{u"docker.io/library/more:1"_s, u"docker.io/library/sample:1"_s};
        QCOMPARE(namesIn(u"save -o %1 "_s + id + u" more:1"_s), both);
    }

    void anImportIsNotCalledByADigest()
    {
        const Outcome outcome
            = call(u"import %1 a@sha256:%2"_s.arg(dataPath(u"archives/rootfs.tar"_s), QString(64, u'0')));
        QCOMPARE(outcome.exit, 2);
    }

    void namesOfOtherToolsAreNames()
    {
        const DrawnImage odd = drawImage(u"odd: one"_s);
        writeLayout(m_stowagectl->library(), odd, {u"V1.0"_s, u"V2.0"_s});
        QVERIFY(call(u"images V1.0"_s).out.contains("V1.0"));
        QVERIFY(!call(u"images sample"_s).out.contains("V1.0"));
        QVERIFY(call(u"inspect V1.0"_s).ok());
        QVERIFY(call(u"tag V1.0 odd:1"_s).ok());
        QVERIFY(call(u"untag V1.0"_s).ok());
        QVERIFY(call(u"rmi V2.0"_s).ok());
        QCOMPARE(call(u"inspect V1.0"_s).exit, 2);
        QVERIFY(m_stowagectl->names().contains(u"docker.io/library/odd:1"_s));
    }

    void artifactsAndPartsCanBeInspected()
    {
        const DrawnImage artifact = drawArtifact(u"application/vnd.example.config"_s, "hello");
        writeLayout(m_stowagectl->library(), artifact, {u"artifact:1"_s});
        const DrawnImage arm = drawImage(u"one: a"_s, {.platform = Platform::parse(u"linux/arm64").value()});
        const DrawnImage s390 = drawImage(u"one: a"_s, {.platform = Platform::parse(u"linux/s390x").value()});
        writeLayout(m_stowagectl->library(), drawIndex({arm, s390}), {u"multi:1"_s});
        const Outcome told = call(u"inspect -f {{.ArtifactType}} artifact:1"_s);
        QVERIFY2(told.ok(), told.err.constData());
        for (const Digest &named : {s390.root.digest, s390.config}) {
            const Outcome part = call(u"inspect -f {{.Architecture}} "_s + named.toString());
            QCOMPARE(part.out.trimmed(), QByteArray("s390x"));
        }
    }

    void everyImageThatIsMissingIsNamed()
    {
        const Outcome outcome = call(u"inspect one sample:1 two"_s);
        QCOMPARE(outcome.exit, 3);
        QVERIFY(outcome.err.contains("one") && outcome.err.contains("two"));
        QCOMPARE(QJsonDocument::fromJson(outcome.out).array().size(), 1);
    }

    void undoTellsWhatItRestored()
    {
        QVERIFY(call(u"rmi sample:1"_s).ok());
        QVERIFY(call(u"tag sample:2 sample:1"_s).ok());
        const Outcome undone = call(u"undo"_s);
        QVERIFY2(undone.ok(), undone.err.constData());
        QVERIFY2(!undone.out.contains("sample:1"), undone.out.constData());
    }

    void theTrashIsMeasuredAsItIs()
    {
        QVERIFY(call(u"rmi sample:1"_s).ok());
        QVERIFY(trashSize() > 0);
        QVERIFY(call(u"load "_s + two()).ok());
        QCOMPARE(trashSize(), 0);
    }

    void theTrashIsNotEmptiedDuringATransfer()
    {
        QVERIFY(call(u"rmi sample:1"_s).ok());
        {
            const auto copying
                = FileLock::acquire(m_stowagectl->library() + u"/stowage/blobs.lock"_s, FileLock::Shared);
            QVERIFY_RESULT(copying);
            QCOMPARE(call(u"trash --empty"_s).exit, 4);
        }
        QVERIFY(call(u"trash --empty"_s).ok());
    }

private:
    static QString two() { return dataPath(u"archives/docker-save-two.tar"_s); }
    Outcome call(const QString &line) const { return (*m_stowagectl)(line.split(u' ', Qt::SkipEmptyParts)); }

    /// The names in the archive that a command writes.
    QStringList namesIn(const QString &line) const
    {
        const QString file = m_stowagectl->file(u"out.tar"_s);
        if (const Outcome wrote = call(line.arg(file)); !wrote.ok())
            return {QString::fromUtf8(wrote.err)};
        const QByteArray shown = call(u"--json show "_s + file).out;
        QStringList names;
        for (const QJsonValue image : QJsonDocument::fromJson(shown)[u"images"_s].toArray())
            for (const QJsonValue name : image[u"references"_s].toArray())
                names.append(name.toString());
        names.sort();
        return names;
    }

    qint64 trashSize() const { return QJsonDocument::fromJson(call(u"--json df"_s).out)[u"trash"_s].toInteger(-1); }

    std::optional<Stowagectl> m_stowagectl;
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
