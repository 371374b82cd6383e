// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/build/solvereader.h"

#include <QJsonDocument>

namespace stowage {

// Longer than BuildKit lets anything become; what is longer is no object of its.
static constexpr qsizetype longestObject = 32 * 1024 * 1024;
static constexpr qsizetype longestReport = 200; // lines

SolveReader::SolveReader(TellBuild tell, ProgressFn layer)
    : m_tell(tell)
    , m_status(std::move(tell), std::move(layer))
{
}

void SolveReader::add(const QByteArray &bytes)
{
    const qsizetype scanned = m_begun.size();
    m_begun += bytes;
    qsizetype start = 0;
    for (qsizetype end = m_begun.indexOf('\n', scanned); end >= 0; end = m_begun.indexOf('\n', start)) {
        takeLine(m_begun.sliced(start, end - start));
        start = end + 1;
    }
    m_begun.remove(0, start);
    if (m_begun.size() > longestObject)
        m_begun.clear();
}

/// Of many lines the last: they say why.
void SolveReader::noteReport(const QString &line)
{
    if (line.isEmpty())
        return;
    if (m_report.size() == longestReport)
        m_report.removeFirst();
    m_report.append(line);
}

/// Objects of several lines are indented, so that a bracket at the beginning of a line is the outermost.
void SolveReader::takeLine(const QByteArray &line)
{
    if (m_object.isEmpty() && line != "{" && !line.startsWith("{\""))
        return noteReport(plainLine(QString::fromUtf8(line)));
    m_object += line + '\n';
    if (!line.endsWith('}') || line.startsWith(' ') || line.startsWith('\t')) {
        if (m_object.size() > longestObject)
            m_object.clear();
        return;
    }
    m_status.add(QJsonDocument::fromJson(std::exchange(m_object, {})).object());
}

/// What it said last stays for whoever looks for the reason.
void SolveReader::end()
{
    if (!m_begun.isEmpty())
        takeLine(std::exchange(m_begun, {}));
    m_status.end();
    for (const QString &line : std::as_const(m_report))
        m_tell({BuildEvent::What::Output, 0, line});
}

QString SolveReader::words() const
{
    const QString error = QStringLiteral("ERROR: ");
    for (const QString &line : m_report) {
        if (line.startsWith(error))
            return line.sliced(error.size());
    }
    return m_status.error().isEmpty() ? m_report.value(m_report.size() - 1) : m_status.error();
}

} // namespace stowage
