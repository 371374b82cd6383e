// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/workspace/questions/questionthread.h"

namespace stowage {

QuestionThread::QuestionThread(const QString &name, std::function<void()> last)
    : m_last(std::move(last))
{
    m_thread.setObjectName(name);
}

QuestionThread::~QuestionThread()
{
    if (!m_thread.isRunning())
        return;
    m_ending.request_stop();
    post([running = m_running] {
        if (*running == 0)
            QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void QuestionThread::start()
{
    if (m_thread.isRunning())
        return;
    m_anchor.moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, &m_anchor, m_last, Qt::DirectConnection);
    m_thread.start();
}

void QuestionThread::post(const std::function<void()> &act)
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(&m_anchor, act, Qt::QueuedConnection);
}

} // namespace stowage
