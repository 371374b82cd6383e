// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/build/solvestatus.h"

namespace stowage {

/// Reads what `docker buildx build --progress rawjson` prints on stderr: objects, each on a line of its own or on
/// several, and then, where it fails, a report for a person.
class SolveReader {
public:
    /// As SolveStatus has them.
    SolveReader(TellBuild tell, ProgressFn layer);

    void add(const QByteArray &bytes);
    void end();
    /// Why it failed: its last words, or those of the step that failed. Empty: it has said nothing.
    QString words() const;
    /// All that was printed beside objects: a report has the lines of the Dockerfile around the mistake.
    const QStringList &report() const { return m_report; }

private:
    void noteReport(const QString &line);
    void takeLine(const QByteArray &line);

    const TellBuild m_tell;
    SolveStatus m_status;
    QByteArray m_begun; ///< of a line
    QByteArray m_object; ///< lines of one
    QStringList m_report;
};

} // namespace stowage
