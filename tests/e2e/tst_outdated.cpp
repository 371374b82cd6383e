// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/e2e/stowagectl.h"
#include "tests/lab/process/closedport.h"
#include "tests/lab/registry/proxiedregistry.h"
#include "tests/support/check.h"
#include "tests/support/tarmaker.h"

#include <QTest>

using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// `stowagectl outdated`: a row per name, JSON for scripts, and what could not be asked.
class TestOutdated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LAB_NEEDS(u"docker-registry"_s);
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        QVERIFY_RESULT(m_lab.start());
        m_stowagectl = std::make_unique<Stowagectl>();
        for (const auto &[file, there, here] : {std::tuple(u"old"_s, u"app:same"_s, u"app:same"_s),
                 std::tuple(u"young"_s, u"app:1"_s, u"young:1"_s), std::tuple(u"old"_s, u"gone:1"_s, u"app:1"_s)})
            QVERIFY2(bring(file, there, here), qPrintable(file));
    }

    void aRowPerName()
    {
        const Outcome said = ctl({u"outdated"_s});
        QCOMPARE(said.exit, 0);
        const QList<QByteArray> lines = said.out.split('\n');
        QVERIFY2(lines.first().startsWith("NAME"), said.out.constData());
        QVERIFY(lines.first().contains("HERE") && lines.first().contains("THERE") && lines.first().endsWith("STATE"));
        QVERIFY2(rowOf(lines, "app:same").endsWith("current"), said.out.constData());
        QVERIFY2(rowOf(lines, "app:1").endsWith("newer"), said.out.constData());
        QVERIFY2(rowOf(lines, "young:1").endsWith("gone"), said.out.constData());
        for (const ProxyRequest &request : m_lab.proxy->requests())
            QCOMPARE(request.method, "HEAD");
    }

    void scriptsReadJson()
    {
        const QJsonArray rows = m_stowagectl->json({u"outdated"_s, name(u"app:1"_s), name(u"young:1"_s)});
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first()[u"name"_s].toString(), name(u"app:1"_s));
        QCOMPARE(rows.first()[u"state"_s].toString(), u"newer"_s);
        QCOMPARE(rows.first()[u"platformChanged"_s].toBool(), true);
        QCOMPARE(rows.first()[u"there"_s], rows.last()[u"here"_s]);
        QCOMPARE(rows.last()[u"state"_s].toString(), u"gone"_s);
        QVERIFY(rows.last()[u"there"_s].isUndefined());
    }

    void pullingMakesItCurrent()
    {
        QVERIFY(ctl({u"pull"_s, name(u"app:1"_s)}).ok());
        QCOMPARE(m_stowagectl->json({u"outdated"_s, name(u"app:1"_s)}).first()[u"state"_s].toString(), u"current"_s);
    }

    void aNameThatIsNotHere() { QCOMPARE(ctl({u"outdated"_s, u"no/such:1"_s}).exit, 3); }

    void whatCouldNotBeAskedIsSaid()
    {
        const QString silent = u"127.0.0.1:%1/app"_s.arg(closedPort());
        for (const QString &tag : {u":1"_s, u":2"_s})
            QVERIFY(ctl({u"tag"_s, name(u"app:1"_s), silent + tag}).ok());
        const Outcome some = ctl({u"outdated"_s});
        QCOMPARE(some.exit, 0);
        QCOMPARE(some.err.count("Nothing answers at 127.0.0.1"), 1);
        const Outcome none = ctl({u"outdated"_s, silent + u":1"_s, silent + u":2"_s});
        QCOMPARE(none.exit, 6);
        QVERIFY2(none.err.contains("Nothing answers at 127.0.0.1"), none.err.constData());
        const QJsonArray rows = m_stowagectl->json({u"outdated"_s, silent + u":1"_s});
        QCOMPARE(rows.first()[u"state"_s].toString(), u"not-asked"_s);
        QVERIFY(rows.first()[u"error"_s].toString().contains(u"127.0.0.1"));
    }

    void anEmptyLibraryHasNothingToAsk()
    {
        const Stowagectl empty;
        QCOMPARE(empty({u"outdated"_s}).exit, 0);
        QVERIFY(empty.json({u"outdated"_s}).isEmpty());
    }

private:
    Outcome ctl(const QStringList &arguments) const { return (*m_stowagectl)(arguments); }
    QString name(const QString &rest) const { return m_lab.host() + u'/' + rest; }

    /// An image that is pushed as `there`, and called `here` afterwards.
    bool bring(const QString &file, const QString &there, const QString &here) const
    {
        QFile layer(m_stowagectl->file(file + u".tar"_s));
        if (!layer.open(QIODevice::WriteOnly))
            return false;
        layer.write(TarMaker().file("what", file.toLatin1()).bytes());
        layer.close();
        const QString target = m_lab.registry->host() + u'/' + there;
        return ctl({u"import"_s, layer.fileName(), target}).ok()
            && (there.startsWith(u"gone") || ctl({u"push"_s, target}).ok()) && ctl({u"tag"_s, target, name(here)}).ok()
            && ctl({u"untag"_s, target}).ok();
    }

    QByteArray rowOf(const QList<QByteArray> &lines, const QByteArray &name) const
    {
        for (const QByteArray &line : lines)
            if (line.startsWith(m_lab.host().toLatin1() + '/' + name + ' '))
                return line;
        return {};
    }

    QTemporaryDir m_config;
    ProxiedRegistry m_lab;
    std::unique_ptr<Stowagectl> m_stowagectl;
};

QTEST_GUILESS_MAIN(TestOutdated)
#include "tst_outdated.moc"
