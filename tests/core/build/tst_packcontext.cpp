// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/packcontext.h"
#include "tests/support/check.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace stowage;
using namespace Qt::StringLiterals;

/// A folder as engines take it, as GNU tar reads it.
class TestPackContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const QString &file : {u"Dockerfile"_s, u"a.txt"_s, u"secret.txt"_s, u"src/main.c"_s, u"src/deep/b.c"_s})
            write(file);
    }

    void allOfIt()
    {
        QCOMPARE(packed(), u"Dockerfile a.txt secret.txt src/ src/deep/ src/deep/b.c src/main.c"_s);
        QCOMPARE(m_packed.dockerfile, u"Dockerfile"_s);
        QCOMPARE(m_packed.files, 5);
        QCOMPARE(m_packed.bytes, QFileInfo(tar()).size());
    }

    void withoutWhatIsIgnored()
    {
        write(u".dockerignore"_s, "secret*\nsrc/deep\n");
        QCOMPARE(packed(), u".dockerignore Dockerfile a.txt src/ src/main.c"_s);
    }

    /// The engine leaves them out itself, and needs them until then.
    void whatTheEngineNeeds()
    {
        write(u".dockerignore"_s, "*\n");
        QCOMPARE(packed(), u".dockerignore Dockerfile"_s);
    }

    void whatBelongsInAllTheSame()
    {
        write(u".dockerignore"_s, "src\n!src/deep/b.c\n");
        QCOMPARE(packed(), u".dockerignore Dockerfile a.txt secret.txt src/deep/b.c"_s);
    }

    void theRulesOfOneDockerfile()
    {
        write(u".dockerignore"_s, "a.txt\n");
        write(u"src/Other"_s);
        write(u"src/Other.dockerignore"_s, "*\n");
        QCOMPARE(packed(u"src/Other"_s), u"src/Other src/Other.dockerignore .dockerignore"_s);
        QCOMPARE(tarred({u"-xOf"_s, tar(), u".dockerignore"_s}), u"*"_s);
        QCOMPARE(m_packed.dockerfile, u"src/Other"_s);
    }

    void podmansOwnRules()
    {
        write(u".containerignore"_s, "a.txt\n");
        write(u".dockerignore"_s, "src\n");
        QCOMPARE(packed(u"Dockerfile"_s, IgnoreFiles::OfPodman),
            u".containerignore .dockerignore Dockerfile secret.txt src/ src/deep/ src/deep/b.c src/main.c"_s);
        QCOMPARE(packed(), u".containerignore .dockerignore Dockerfile a.txt secret.txt"_s);
    }

    void aDockerfileFromElsewhere()
    {
        const QTemporaryDir elsewhere;
        QFile file(elsewhere.filePath(u"My"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("FROM other\n") > 0);
        file.close();
        QCOMPARE(packed(file.fileName()),
            u"Dockerfile a.txt secret.txt src/ src/deep/ src/deep/b.c src/main.c .stowage.dockerfile .dockerignore"_s);
        QCOMPARE(m_packed.dockerfile, u".stowage.dockerfile"_s);
        QCOMPARE(tarred({u"-xOf"_s, tar(), u".dockerignore"_s}).simplified(), u".stowage.dockerfile .dockerignore"_s);
        write(u".dockerignore"_s, "secret*\n");
        QVERIFY(!packed(file.fileName()).contains(u"secret"_s));
        QCOMPARE(tarred({u"-xOf"_s, tar(), u".dockerignore"_s}).simplified(), u"secret* .stowage.dockerfile"_s);
        QVERIFY(packed(file.fileName(), IgnoreFiles::OfPodman).endsWith(u".stowage.dockerfile .containerignore"_s));
        QCOMPARE(tarred({u"-xOf"_s, tar(), m_packed.dockerfile}), u"FROM other"_s);
    }

    /// Names of any kind, modes, links; nobody's but root's, and no sockets.
    void asItIsOnTheDisk()
    {
        write(u"文件 \"x\""_s);
        write(QString(120, u'l') + u'/' + QString(120, u'n'));
        QVERIFY(::chmod(path(u"a.txt"_s), 0751) == 0);
        QVERIFY(::symlink("nowhere", path(u"link"_s)) == 0);
        QVERIFY(::mkfifo(path(u"pipe"_s), 0600) == 0);
        QVERIFY(QFile(m_folder->filePath(QString::fromLatin1("caf"))).open(QIODevice::WriteOnly));
        const QByteArray odd = QFile::encodeName(m_folder->path()) + "/caf\xe9";
        QVERIFY(::rename(path(u"caf"_s), odd.constData()) == 0);
        packed();
        const QString list = tarred({u"-tvf"_s, tar(), u"--numeric-owner"_s});
        QVERIFY2(list.contains(u"-rwxr-x--x 0/0"_s), qPrintable(list));
        QVERIFY2(list.contains(u"link -> nowhere"_s), qPrintable(list));
        QVERIFY2(list.contains(u"prw-"_s), qPrintable(list));
        QVERIFY2(list.contains(QString(120, u'l') + u'/' + QString(120, u'n')), qPrintable(list));
        QVERIFY2(list.contains(u"caf\\351"_s), qPrintable(list));
        QVERIFY2(list.contains(u"文件"_s) || list.contains(u"\\346\\226\\207"_s), qPrintable(list));
    }

    /// Nobody minds what cannot be read where nothing was to be taken, and the tar is no part of itself.
    void whatIsPassedBy()
    {
        write(u".dockerignore"_s, "*\n!a.txt\n");
        QVERIFY(::chmod(path(u"src"_s), 0) == 0);
        const auto done = packContext({.context = m_folder->path(), .file = m_folder->filePath(u"Dockerfile"_s)},
            m_folder->filePath(u"own.tar"_s), IgnoreFiles::OfDocker, {});
        QVERIFY(::chmod(path(u"src"_s), 0700) == 0);
        QVERIFY_RESULT(done);
        QCOMPARE(done->files, 3);
        QVERIFY(QFile::remove(m_folder->filePath(u".dockerignore"_s)));
        QVERIFY_RESULT(packContext({.context = m_folder->path(), .file = m_folder->filePath(u"Dockerfile"_s)},
            m_folder->filePath(u"own.tar"_s), IgnoreFiles::OfDocker, {}));
        QVERIFY(!tarred({u"-tf"_s, m_folder->filePath(u"own.tar"_s)}).contains(u"own.tar"_s));
    }

    void whatCannotBeRead()
    {
        QVERIFY(::symlink("loop", path(u".dockerignore"_s)) == 0);
        QVERIFY(QDir(m_folder->path()).mkdir(u"kept"_s));
        QVERIFY(QFile::remove(m_folder->filePath(u"Dockerfile"_s)));
        QVERIFY_ERROR(packContext({.context = m_folder->path(), .file = m_folder->filePath(u"Dockerfile"_s)}, tar(),
                          IgnoreFiles::OfDocker, {}),
            ErrorKind::NotFound);
    }

    void stopped()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(packContext({.context = m_folder->path(), .file = m_folder->filePath(u"Dockerfile"_s)}, tar(),
                          IgnoreFiles::OfDocker, stop.get_token()),
            ErrorKind::Cancelled);
    }

    void noRoomLeft()
    {
        QVERIFY_ERROR(packContext({.context = m_folder->path(), .file = m_folder->filePath(u"Dockerfile"_s)},
                          u"/dev/full"_s, IgnoreFiles::OfDocker, {}),
            ErrorKind::NoSpace);
    }

private:
    QByteArray encoded(const QString &name) const { return QFile::encodeName(m_folder->filePath(name)); }
    const char *path(const QString &name)
    {
        m_paths.append(encoded(name));
        return m_paths.last().constData();
    }
    QString tar() const { return m_elsewhere.filePath(u"context.tar"_s); }

    void write(const QString &name, const QByteArray &text = "text\n")
    {
        const QFileInfo info(m_folder->filePath(name));
        QVERIFY(QDir().mkpath(info.path()));
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    static QString tarred(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"tar"_s, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// What is in there, in order.
    QString packed(const QString &file = u"Dockerfile"_s, IgnoreFiles whose = IgnoreFiles::OfDocker)
    {
        const QString path = QDir(m_folder->path()).absoluteFilePath(file);
        const auto done = packContext({.context = m_folder->path(), .file = path}, tar(), whose, {});
        if (!done)
            return done.error().message.words();
        m_packed = *done;
        return tarred({u"-tf"_s, tar()}).split(u'\n').join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QTemporaryDir m_elsewhere;
    PackedContext m_packed;
    QByteArrayList m_paths;
};

QTEST_APPLESS_MAIN(TestPackContext)
#include "tst_packcontext.moc"
