// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowrig.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;

/// Why an engine is not listed, as the real window says it.
class TestMissingEngines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<WindowRig>();
        m_around.home = m_around.runtime = m_around.run = m_rig->folder.filePath(u"home"_s);
    }

    void cleanup() { m_rig.reset(); }

    void aBrokenContextIsSaidWithTheNextStep()
    {
        writeContext(u"harbour"_s, "{");
        start();
        QTRY_VERIFY(m_rig->message().contains(u"An engine may be missing"_s));
        QVERIFY(m_rig->message().contains(metaOf(u"harbour"_s)));
        QVERIFY(m_rig->message().contains(u"Correct it there."_s));
        QCOMPARE(message().kind, Message::Kind::Warning);
    }

    void severalAreOneMessage()
    {
        writeContext(u"harbour"_s, "{");
        writeContext(u"quay"_s, "[]");
        start();
        QTRY_VERIFY(m_rig->message().contains(u'2'));
        QVERIFY(m_rig->message().contains(metaOf(u"harbour"_s)));
        QVERIFY(message().detail.contains(metaOf(u"quay"_s)));
    }

    void nobodyIsToldOfNothing()
    {
        start();
        lookOnceMore();
        QCOMPARE(m_rig->message(), QString());
    }

    void whatWasClosedStaysClosed()
    {
        writeContext(u"harbour"_s, "{");
        writeContext(u"quay"_s, "[]");
        start();
        QTRY_VERIFY(!m_rig->message().isEmpty());
        m_rig->window.messages().dismiss();
        mend(u"quay"_s);
        lookOnceMore();
        QTRY_COMPARE(m_rig->workspace.engines().problems().size(), 1);
        QCOMPARE(m_rig->message(), QString());
        writeContext(u"berth"_s, "{");
        lookOnceMore();
        QTRY_VERIFY(m_rig->message().contains(metaOf(u"berth"_s)));
    }

    void whatIsMendedIsTakenBack()
    {
        writeContext(u"harbour"_s, "{");
        writeContext(u"quay"_s, "[]");
        start();
        QTRY_VERIFY(m_rig->message().contains(u'2'));
        mend(u"harbour"_s);
        lookOnceMore();
        QTRY_VERIFY(m_rig->message().contains(u"An engine may be missing"_s));
        QVERIFY(m_rig->message().contains(metaOf(u"quay"_s)));
        mend(u"quay"_s);
        lookOnceMore();
        QTRY_COMPARE(m_rig->message(), QString());
    }

    void aPersonLooksAgain()
    {
        writeContext(u"harbour"_s, "{");
        start();
        QTRY_VERIFY(!m_rig->message().isEmpty());
        QCOMPARE(message().actions.value(0).text, u"Look Again"_s);
        const QSignalSpy told(&m_rig->workspace.engines(), &EngineDesk::problemsChanged);
        m_rig->window.messages().act();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(m_rig->message().contains(metaOf(u"harbour"_s)));
        mend(u"harbour"_s);
        m_rig->window.messages().act();
        QTRY_VERIFY(m_rig->workspace.engines().engine(u"engine:unix:///harbour.sock"_s));
        QCOMPARE(m_rig->message(), QString());
    }

private:
    Message message() const { return m_rig->window.messages().message(); }
    void start() { m_rig->workspace.engines().start(m_around); }

    QString metaOf(const QString &context) const
    {
        return m_around.home + u"/.docker/contexts/meta/"_s + context + u"/meta.json"_s;
    }

    void writeContext(const QString &context, const QByteArray &meta) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(metaOf(context)).path()));
        QFile file(metaOf(context));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(meta) == meta.size());
    }

    void mend(const QString &context) const
    {
        const QByteArray name = context.toUtf8();
        writeContext(context,
            "{\"Name\": \"" + name + "\", \"Endpoints\": {\"docker\": {\"Host\": \"unix:///" + name + ".sock\"}}}");
    }

    /// As the desk does every now and then; what it finds first is another each time.
    void lookOnceMore()
    {
        EngineDesk &engines = m_rig->workspace.engines();
        const QString address = u"/forge-%1.sock"_s.arg(++m_looks);
        EngineEndpoint own{{}, EngineAddress{EngineAddress::Way::Local, address, {}, 0, {}}};
        own.origin = EngineEndpoint::Origin::Own;
        engines.add(own);
        QTRY_VERIFY(engines.engine(u"engine:unix://"_s + address));
    }

    std::unique_ptr<WindowRig> m_rig;
    Surroundings m_around;
    int m_looks = 0;
};

QTEST_MAIN(TestMissingEngines)
#include "tst_missingengines.moc"
