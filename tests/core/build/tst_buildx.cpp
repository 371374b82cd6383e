// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/buildx.h"
#include "tests/support/check.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Which docker is called, and how.
class TestBuildx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandLine()
    {
        const auto tag = Reference::parse(u"team/app:1"_s);
        QVERIFY_RESULT(tag);
        const BuildRequest request{.context = u"-odd"_s,
            .file = u"/f"_s,
            .tags = {*tag},
            .arguments = {u"A=1 2"_s},
            .labels = {u"L=x"_s},
            .target = u"made"_s,
            .platform = Platform::parse(u"linux/arm64"_s).value_or(Platform()),
            .network = u"none"_s,
            .noCache = true,
            .pulls = true};
        QCOMPARE(buildxArguments({u"--host"_s, u"unix:///s"_s}, request, u"/id"_s).join(u'|'),
            u"--host|unix:///s|buildx|build|--progress=rawjson|--load|--iidfile|/id|--tag|docker.io/team/app:1|--file|/"
            u"f|"
            "--build-arg|A=1 2|--label|L=x|--target|made|--platform|linux/arm64|--network|none|--no-cache|--pull|--|-odd"_s);
        QCOMPARE(buildxArguments({}, {.context = u"/c"_s}, u"/id"_s).join(u'|'),
            u"buildx|build|--progress=rawjson|--load|--iidfile|/id|--|/c"_s);
    }

    void theVersion_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("version"); ///< empty: it is not one
        QTest::newRow("Debian's") << QByteArray("echo github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3") << u"0.13.1"_s;
        QTest::newRow("Docker's") << QByteArray("echo github.com/docker/buildx v0.29.1 a32761a") << u"0.29.1"_s;
        QTest::newRow("too old") << QByteArray("echo github.com/docker/buildx v0.10.4 c513d34") << QString();
        QTest::newRow("no plugin") << QByteArray("echo 'docker: buildx is not a docker command.' >&2; exit 1")
                                   << QString();
        QTest::newRow("nothing") << QByteArray("true") << QString();
    }
    void theVersion()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, version);
        const Docker docker(script);
        const auto found = findBuildx({});
        if (version.isEmpty()) {
            QVERIFY_ERROR(found, ErrorKind::NotFound);
            return;
        }
        QVERIFY_RESULT(found);
        QCOMPARE(found->version, version);
    }

    void noDockerAtAll()
    {
        const Docker none({});
        QVERIFY_ERROR(findBuildx({}), ErrorKind::NotFound);
    }

    /// One that says nothing of an image has made none.
    void withoutAnImage()
    {
        const Docker docker("exit 0");
        QVERIFY_ERROR(built(docker, {}), ErrorKind::Damaged);
    }

    void whyItFailed()
    {
        const Docker docker("echo 'ERROR: failed to solve: no' >&2; exit 1");
        const auto outcome = built(docker, {});
        QVERIFY_RESULT(outcome);
        QVERIFY(outcome->image.isNull());
        QCOMPARE(outcome->words, u"failed to solve: no"_s);
    }

    /// It is told as by Ctrl+C, and given the time to clean up.
    void stopped()
    {
        const Docker docker("trap 'echo gone > \"$0.gone\"; exit 130' INT; sleep 60 & wait");
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(built(docker, stop.get_token()), ErrorKind::Cancelled);
    }

    void cannotBeStarted()
    {
        const auto outcome = buildWithBuildx(
            {u"/nowhere/docker"_s, {}}, {}, {.context = u"/c"_s}, [](const BuildEvent &) { },
            [](const BlobProgress &) { }, {});
        QVERIFY_ERROR(outcome, ErrorKind::Failed);
    }

private:
    /// The only docker there is, for as long as it lives; none when its script is empty.
    class Docker {
    public:
        explicit Docker(const QByteArray &script)
            : m_path(qgetenv("PATH"))
        {
            QFile file(program());
            if (!script.isEmpty() && file.open(QIODevice::WriteOnly)) {
                file.write("#!/bin/sh\nPATH=" + m_path + "\n" + script + "\n");
                file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            }
            qputenv("PATH", m_folder.path().toUtf8());
        }
        ~Docker() { qputenv("PATH", m_path); }
        Q_DISABLE_COPY_MOVE(Docker)

        QString program() const { return m_folder.filePath(u"docker"_s); }

    private:
        const QTemporaryDir m_folder;
        const QByteArray m_path;
    };

    static Result<BuildxOutcome> built(const Docker &docker, const std::stop_token &stop)
    {
        return buildWithBuildx(
            {docker.program(), {}}, {}, {.context = u"/c"_s}, [](const BuildEvent &) { }, [](const BlobProgress &) { },
            stop);
    }
};

QTEST_GUILESS_MAIN(TestBuildx)
#include "tst_buildx.moc"
