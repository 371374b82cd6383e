// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"
#include "core/base/tr.h"

#include <QTest>
#include <QTranslator>

using namespace stowage;
using namespace Qt::StringLiterals;

/// Speaks a language in which everything is said backwards, markers aside.
class Backwards : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QLatin1StringView said(source);
        return said == "%1 is on %2"_L1 ? u"no %2 si %1"_s : said == "a disk"_L1 ? u"ksid a"_s : QString();
    }
};

/// `translator` is heard as long as this lives.
class Installed {
public:
    explicit Installed(QTranslator &translator)
        : m_translator(translator)
    {
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Installed() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(Installed)

private:
    QTranslator &m_translator;
};

class TestSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSaidInTheLanguageOfItsReading()
    {
        const Sentence sentence = Tr::tr("%1 is on %2").arg(u"It"_s, Tr::tr("a disk"));
        QCOMPARE(sentence.words(), u"It is on a disk"_s);
        {
            Backwards backwards;
            const Installed now(backwards);
            QCOMPARE(sentence.words(), u"no ksid a si It"_s);
        }
        QCOMPARE(sentence.words(), u"It is on a disk"_s);
    }

    void anArgumentIsNeverTakenForAMarker()
    {
        QCOMPARE(Tr::tr("%1 is on %2").arg(u"%2"_s, u"%1"_s).words(), u"%2 is on %1"_s);
        QCOMPARE(Tr::tr("%1 is on %2").arg(u"%2"_s).arg(7).words(), u"%2 is on 7"_s);
    }

    void whatHasNoArgumentStays()
    {
        QCOMPARE(Tr::tr("%1 is on %2").arg(u"It"_s).words(), u"It is on %2"_s);
        QCOMPARE(Tr::tr("100 % of it").arg(u"It"_s).words(), u"100 % of it"_s);
        QCOMPARE(Tr::tr("all of it %").arg(u"It"_s).words(), u"all of it %"_s);
    }

    void wordsThatAreThereStay()
    {
        QCOMPARE(Sentence(u"denied"_s).words(), u"denied"_s);
        QCOMPARE(words({Sentence(u"denied"_s), Tr::tr("a disk")}), QStringList({u"denied"_s, u"a disk"_s}));
        QVERIFY(Sentence().isEmpty());
        QVERIFY(!Tr::tr("a disk").isEmpty());
    }

    void equalWordsAreEqualSentences()
    {
        QCOMPARE(Tr::tr("a disk"), Sentence(u"a disk"_s));
        QVERIFY(Tr::tr("a disk") != Sentence(u"a disc"_s));
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
