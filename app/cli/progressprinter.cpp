// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"

#include "core/base/bytesize.h"
#include "core/base/phasetext.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>
#include <unistd.h>

namespace stowage::cli {

namespace {

constexpr qint64 interval = 100; // milliseconds between two steps of the same blob that are told

QString shortName(const QString &blob)
{
    return blob.startsWith(QLatin1StringView("sha256:")) ? blob.sliced(7, std::min<qsizetype>(12, blob.size() - 7))
                                                         : blob;
}

QByteArray jsonLine(const BlobProgress &step)
{
    const QJsonObject object{{QStringLiteral("blob"), step.blob}, {QStringLiteral("phase"), phaseName(step.phase)},
        {QStringLiteral("current"), step.current}, {QStringLiteral("total"), step.total}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray plainLine(const BlobProgress &step)
{
    QString line = QStringLiteral("%1: %2").arg(shortName(step.blob), phaseText(step.phase));
    if (step.total >= 0)
        line += QStringLiteral(" (%1)").arg(dockerSize(step.total));
    if (!step.note.isEmpty())
        line += QStringLiteral(", ") + step.note;
    return line.toUtf8() + '\n';
}

QByteArray barLine(const BlobProgress &step)
{
    constexpr int width = 30;
    QString line = QStringLiteral("%1 %2 ").arg(shortName(step.blob), phaseText(step.phase).leftJustified(14));
    if (step.phase == Phase::Transfer && step.total > 0) {
        const int filled = int(step.current * width / step.total);
        line += QString(filled, u'█') + QString(width - filled, u'░')
            + QStringLiteral(" %1 / %2").arg(dockerSize(step.current), dockerSize(step.total));
    } else if (step.total >= 0) {
        line += dockerSize(step.total);
    }
    if (!step.note.isEmpty())
        line += QStringLiteral("  ") + step.note;
    return "\r\x1b[K" + line.toUtf8() + '\n';
}

/// What was told of each blob, and when.
class Printer {
public:
    explicit Printer(ProgressMode mode)
        : m_mode(mode)
    {
        m_clock.start();
    }

    void report(const BlobProgress &step)
    {
        const std::lock_guard lock(m_mutex);
        Told &told = m_told[step.blob];
        const bool news = !told.known || told.step.phase != step.phase || told.step.note != step.note;
        const bool moves = m_mode != ProgressMode::Plain && m_clock.elapsed() - told.at >= interval;
        if (!news && !moves)
            return;
        if (!told.known)
            told.row = m_rows++;
        const bool first = !told.known;
        told = {true, told.row, m_clock.elapsed(), step};
        m_mode == ProgressMode::Auto ? draw(told, first)
                                     : write(m_mode == ProgressMode::Json ? jsonLine(step) : plainLine(step));
    }

private:
    struct Told {
        bool known = false;
        int row = 0;
        qint64 at = 0;
        BlobProgress step;
    };

    static void write(const QByteArray &bytes)
    {
        [[maybe_unused]] const auto put = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
    }

    /// The cursor rests below the last bar; a bar further up is reached by moving up and down again.
    void draw(const Told &told, bool first)
    {
        if (first)
            return write(barLine(told.step));
        const int up = m_rows - told.row;
        const QByteArray down = up > 1 ? "\x1b[" + QByteArray::number(up - 1) + "B" : QByteArray();
        write("\x1b[" + QByteArray::number(up) + "A" + barLine(told.step) + down);
    }

    const ProgressMode m_mode;
    std::mutex m_mutex;
    QElapsedTimer m_clock;
    QHash<QString, Told> m_told;
    int m_rows = 0;
};

} // namespace

ProgressFn progressPrinter(ProgressMode mode)
{
    if (mode == ProgressMode::None)
        return [](const BlobProgress &) { };
    if (mode == ProgressMode::Auto && ::isatty(STDERR_FILENO) == 0)
        mode = ProgressMode::Plain;
    return [printer = std::make_shared<Printer>(mode)](const BlobProgress &step) { printer->report(step); };
}

TransferContext transferContext(const Cli &cli)
{
    return {cli.stop, progressPrinter(cli.progress)};
}

} // namespace stowage::cli
