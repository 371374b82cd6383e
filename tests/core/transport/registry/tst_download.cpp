// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/transport/registry/download.h"

#include "core/base/files.h"
#include "tests/lab/proxy/faultproxy.h"
#include "tests/support/check.h"

#include <QTemporaryDir>

using namespace stowage;
using namespace stowage::lab;
using namespace Qt::StringLiterals;

/// A file from the web, to be imported. The servers are proxies that never ask whom they stand in front of.
class TestDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (auto *proxy : {&m_first, &m_second}) {
            auto started = FaultProxy::start(1);
            QVERIFY_RESULT(started);
            *proxy = std::move(*started);
        }
    }

    void redirectsAreFollowed()
    {
        m_first->add(u"/root.tar"_s, Fault::redirect(m_second->url()));
        m_second->add(u"/root.tar"_s, Fault::answer(200, {}, "the root"));
        QVERIFY_RESULT(fetch());
        QCOMPARE(readSmallFile(path(), 100).value(), QByteArray("the root"));
    }

    void redirectsInCirclesEnd()
    {
        m_first->add(u"/root.tar"_s, Fault::redirect(m_first->url()), -1);
        QVERIFY_ERROR(fetch(), ErrorKind::Failed);
        QCOMPARE(m_first->requests().size(), 11);
    }

    void whatIsNotThereIsNotFound()
    {
        m_first->add(u"/root.tar"_s, Fault::answer(404));
        QVERIFY_ERROR(fetch(), ErrorKind::NotFound);
    }

    void whatIsCutOffIsNoFile()
    {
        m_first->add(u"/root.tar"_s, Fault{.withHeaders = {{"Content-Length", "100"}}, .status = 200, .body = "half"});
        QVERIFY_ERROR(fetch(), ErrorKind::Unreachable);
    }

private:
    QString path() const { return m_folder.filePath(u"root.tar"_s); }
    Result<void> fetch() const
    {
        return QCoro::waitFor(downloadFile(QUrl(m_first->url() + u"/root.tar?sig=secret"_s), path(), {}));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FaultProxy> m_first;
    std::unique_ptr<FaultProxy> m_second;
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
