// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/engines/enginedesk.h"
#include "tests/lab/engine/bothengines.h"
#include "tests/support/answer.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

/// Steps of builds as real engines leave them behind: kept apart, and known as what images stand on.
class TestBuildSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS_ENGINES();
        qputenv("DOCKER_BUILDKIT", "0"); // which leaves no steps behind
        LAB_START(m_engines.docker);
        LAB_START(m_engines.podman);
        m_archive = m_folder.filePath(u"tiny.tar"_s);
        writeLabImage(u"tiny:1"_s, m_archive);
    }

    void bothListsAreTheEnginesOwn_data() { addEngineRows(); }
    void bothListsAreTheEnginesOwn()
    {
        ran(m_engines.client({u"load"_s, u"-q"_s, u"-i"_s, m_archive}));
        ran(m_engines.client(buildArguments(), "FROM docker.io/library/tiny:1\nLABEL a=1\nLABEL b=2\nLABEL c=3\n"));
        EngineDesk desk;
        desk.start(around());
        QTRY_COMPARE(desk.engines().size(), 1);
        const QString id = desk.engines().first().id;
        QTRY_VERIFY(desk.engine(id)->images.has_value());
        const EngineState state = *desk.engine(id);
        QCOMPARE(ids(*state.images), listed({}));
        QCOMPARE(ids(state.all), listed({u"-a"_s}));
        QCOMPARE(state.all.images.size(), state.images->images.size() + 2);
        QCOMPARE(kinship(desk, u"tiny:1"_s), (Kinship{{}, {called(u"app:1"_s)}}));
        QCOMPARE(kinship(desk, called(u"app:1"_s)), (Kinship{u"tiny:1"_s, {}}));
    }

private:
    /// Podman's own builder calls what it builds localhost/….
    static QString called(const QString &name) { return isPodmanRow() ? u"localhost/"_s + name : name; }

    static QStringList buildArguments()
    {
        return isPodmanRow() ? QStringList{u"build"_s, u"--pull=never"_s, u"-t"_s, u"app:1"_s, u"-"_s}
                             : QStringList{u"build"_s, u"-t"_s, u"app:1"_s, u"-"_s};
    }

    Surroundings around() const
    {
        Surroundings around;
        around.home = around.runtime = around.run = m_folder.path();
        around.variables.insert(isPodmanRow() ? u"CONTAINER_HOST"_s : u"DOCKER_HOST"_s,
            u"unix://"_s + (isPodmanRow() ? m_engines.podman->socket() : m_engines.docker->socket()));
        return around;
    }

    static QStringList ids(const ImageList &list)
    {
        QStringList ids;
        for (const ImageSummary &image : list.images)
            ids.append(image.id.toString());
        ids.sort();
        return ids;
    }

    /// As the engine's own command has it: a line for each name.
    QStringList listed(const QStringList &options) const
    {
        QStringList ids = said(m_engines.client(QStringList{u"images"_s, u"-q"_s, u"--no-trunc"_s} + options))
                              .split(u'\n', Qt::SkipEmptyParts);
        ids.sort();
        ids.removeDuplicates();
        return ids;
    }

    static Kinship kinship(EngineDesk &desk, const QString &name)
    {
        const EngineState &state = desk.engines().first();
        for (const ImageSummary &image : state.images->images) {
            if (familiarNames(image.references).contains(name))
                return answerOf(desk.details(state.id, image)).value_or(ImageDetails()).kinship;
        }
        return {};
    }

    QTemporaryDir m_folder;
    QString m_archive;
    BothEngines m_engines;
};

QTEST_GUILESS_MAIN(TestBuildSteps)
#include "tst_buildsteps.moc"
