// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/jobs/engines/survey.h"
#include "tests/lab/engine/dockerengine.h"
#include "tests/lab/engine/podmanengine.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace stowage;
using namespace stowage::lab;

namespace {

EngineEndpoint at(const QString &socket)
{
    return {{}, EngineAddress{EngineAddress::Way::Local, socket, {}, 0, {}}};
}

} // namespace

/// Engines that are asked who they are, all at once.
class TestSurvey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        LAB_NEEDS(u"dockerd"_s, u"docker"_s, u"podman"_s);
        LAB_NEEDS_ROOT();
    }

    void eachEngineOnce()
    {
        const auto docker = DockerEngine::start();
        QVERIFY_RESULT(docker);
        const auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const QString link = m_folder.filePath(u"link.sock"_s);
        QVERIFY(QFile::link((*docker)->socket(), link));
        EngineEndpoint again = at(link);
        again.isChosen = true;
        const auto found = QCoro::waitFor(surveyEngines(
            {at(m_folder.filePath(u"none.sock"_s)), at((*docker)->socket()), again, at((*podman)->socket())}, {}));
        QVERIFY_RESULT(found);
        QCOMPARE(found->size(), 3);
        QVERIFY_ERROR(found->at(0).met, ErrorKind::Unreachable);
        QVERIFY_RESULT(found->at(1).met);
        QCOMPARE(found->at(1).met->hello.kind, EngineKind::Docker);
        QVERIFY(found->at(1).endpoint.isChosen);
        QVERIFY_RESULT(found->at(2).met);
        QCOMPARE(found->at(2).met->hello.kind, EngineKind::Podman);
    }

    void theFirstThatAnswers()
    {
        const auto podman = PodmanEngine::start();
        QVERIFY_RESULT(podman);
        const EngineEndpoint none = at(m_folder.filePath(u"none.sock"_s));
        const auto found = QCoro::waitFor(firstThatAnswers({none, at((*podman)->socket())}, {}));
        QVERIFY_RESULT(found);
        QCOMPARE(found->endpoint.address.path, (*podman)->socket());
        QVERIFY_ERROR(QCoro::waitFor(firstThatAnswers({none}, {})), ErrorKind::Unreachable);
    }

    void aStop()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_ERROR(QCoro::waitFor(surveyEngines({at(m_folder.filePath(u"none.sock"_s))}, stop.get_token())),
            ErrorKind::Cancelled);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSurvey)
#include "tst_survey.moc"
