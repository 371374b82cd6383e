// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/lab/proxy/faultproxy.h"
#include "tests/ui/enginerig.h"
#include "ui/places/placesview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

constexpr int many = 10'000;

QString nameOf(int number)
{
    return u"team/app-%1:1"_s.arg(number);
}

/// As Docker lists them, each with a label of so many bytes.
QByteArray listOf(int count, int labelBytes)
{
    const QByteArray label(labelBytes, 'x');
    QByteArrayList images;
    for (int i = 0; i < count; ++i)
        images.append(R"({"Id":"sha256:)" + QByteArray::number(i).rightJustified(64, '0') + R"(","Created":)"
            + QByteArray::number(1'700'000'000 - i) + R"(,"RepoTags":[")" + nameOf(i).toUtf8()
            + R"("],"RepoDigests":null,"ParentId":"","Size":1000,"SharedSize":-1,"Containers":-1,"Labels":{"l":")"
            + label + R"("}})");
    return '[' + images.join(',') + ']';
}

const QByteArray inspected = R"({"Id":"sha256:)" + QByteArray(64, 'a')
    + R"(","Os":"linux","Architecture":"arm64","Size":1000,"Config":{},"RootFS":{"Type":"layers","Layers":["sha256:)"
    + QByteArray(64, 'b') + R"("]}})";
const QByteArray historyOfOne = R"([{"Id":"<missing>","Created":1,"CreatedBy":"x","Tags":null,"Size":1000}])";

} // namespace

/// A drawn Docker with very many images in the whole window: all of them are there, and it is asked about few at a
/// time.
class TestManyImages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto engine = FaultProxy::start(0);
        QVERIFY_RESULT(engine);
        m_engine = std::move(*engine);
        const auto answers = [this](const QString &target, const QByteArray &body) {
            m_engine->add(target, Fault::answer(200, {{"Api-Version", "1.45"}}, body), -1);
        };
        answers(u"/_ping"_s, "OK");
        answers(u"/version"_s, R"({"Version":"26.1.5","ApiVersion":"1.45","MinAPIVersion":"1.24"})");
        answers(u"/info"_s, R"({"ID":"many","Driver":"overlay2"})");
        answers(u"/containers/json"_s, "[]");
        m_engine->add(u"/events"_s, Fault::silence(), -1);
        auto network = FaultProxy::start(m_engine->port());
        QVERIFY_RESULT(network);
        m_network = std::move(*network);
        m_rig = std::make_unique<EngineRig>();
        m_rig->around.variables.insert(u"DOCKER_HOST"_s, u"tcp://"_s + m_network->host());
    }

    void cleanup() { m_rig.reset(); }

    void allAreListed_data()
    {
        QTest::addColumn<int>("labelBytes");
        QTest::newRow("two megabytes") << 0;
        QTest::newRow("a hundred megabytes") << 10'000;
    }
    void allAreListed()
    {
        QFETCH(const int, labelBytes);
        lists(labelBytes);
        show();
        QTRY_COMPARE_WITH_TIMEOUT(images().imageCount(), many, 60'000);
        QCOMPARE(images().nameCount(), many);
        for (const int number : {0, many / 2, many - 1})
            QVERIFY(images()
                    .find(name(number))
                    .data(ImageRole::Id)
                    .toString()
                    .endsWith(QString::number(number).rightJustified(8, u'0')));
        QTRY_COMPARE(m_rig->window.places().places().find(m_rig->place).data(PlaceRole::Count).toInt(), many);
        m_rig->listed().setFilter(u"app-7777"_s);
        QTRY_COMPARE(images().rowCount(), 1);
    }

    /// What the list leaves out is asked for four at a time, and shown when it is known of the first hundred.
    void itIsNotAskedAboutAllAtOnce()
    {
        constexpr int first = 100;
        constexpr int atOnce = 4;
        lists(0);
        m_engine->add(u"/images/sha256:.*/json"_s, Fault::answer(200, {}, inspected), first);
        m_engine->add(u"/images/sha256:.*/history"_s, Fault::answer(200, {}, historyOfOne), first);
        m_engine->add(u"/images/sha256:"_s, Fault::silence(), -1);
        look();
        QTRY_COMPARE_WITH_TIMEOUT(asked().size(), first + atOnce, 30'000);
        const QByteArrayList targets = asked();
        QCOMPARE(QSet<QByteArray>(targets.begin(), targets.end()).size(), first + atOnce);
        QCOMPARE(m_engine->mostAtOnce("GET", u"/images/sha256:"_s), atOnce);
        QCOMPARE(m_engine->requests("GET", u"/images/json"_s).size(), 1);
        m_rig->window.showPlace(m_rig->place);
        QTRY_COMPARE(platformOf(0), u"linux/arm64"_s);
        QCOMPARE(platformOf(first - 1), u"linux/arm64"_s);
        QCOMPARE(platformOf(first), QString());
        QCOMPARE(images().imageCount(), many);
    }

    /// The window does other things meanwhile.
    void aListThatDoesNotEnd()
    {
        showHalf();
        LOAD_SAMPLE(*m_rig);
        QVERIFY(m_rig->listed().feed().state().isLoading());
        QVERIFY(m_rig->window.places().places().find(m_rig->place).data(PlaceRole::Busy).toBool());
        m_network->goAway();
        QTRY_VERIFY(m_rig->workspace.engines().engine(m_rig->place)->problem);
        m_network->comeBack();
        m_rig->workspace.engines().knock(m_rig->place);
        m_rig->window.showPlace(m_rig->place);
        QTRY_COMPARE_WITH_TIMEOUT(images().imageCount(), many, 30'000);
    }

    void theWindowIsClosedInTheMiddleOfAList()
    {
        showHalf();
        m_rig.reset();
    }

private:
    static Reference name(int number) { return Reference::parse(nameOf(number)).value(); }
    ImageListModel &images() const { return m_rig->listed().model(); }
    QString platformOf(int number) const
    {
        return images().find(name(number)).siblingAtColumn(ImageListModel::PlatformsColumn).data().toString();
    }

    void lists(int labelBytes) const
    {
        m_engine->add(u"/images/json"_s, Fault::answer(200, {}, listOf(many, labelBytes)), -1);
    }
    /// About which images it was asked.
    QByteArrayList asked() const
    {
        QByteArrayList targets;
        for (const ProxyRequest &request : m_engine->requests("GET", u"/images/sha256:.*/json"_s))
            targets.append(request.target);
        return targets;
    }

    void look() const
    {
        m_rig->look();
        QTRY_COMPARE(m_rig->workspace.engines().engines().size(), 1);
        m_rig->place = m_rig->workspace.engines().engines().first().id;
    }
    void show() const
    {
        look();
        m_rig->window.showPlace(m_rig->place);
    }

    /// The list, which does not come to its end.
    void showHalf() const
    {
        lists(0);
        m_network->add(u"/images/json"_s, Fault::stall(100'000), 1);
        show();
        QTRY_COMPARE(m_network->requests("GET", u"/images/json"_s).size(), 1);
    }

    std::unique_ptr<FaultProxy> m_engine;
    std::unique_ptr<FaultProxy> m_network; ///< before it
    std::unique_ptr<EngineRig> m_rig;
};

QTEST_MAIN(TestManyImages)
#include "tst_manyimages.moc"
