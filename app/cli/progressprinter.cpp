// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressprinter.h"

#include "app/cli/interrupt.h"
#include "app/cli/terminalguard.h"
#include "app/cli/terminaltext.h"
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
    QJsonObject object{{QStringLiteral("blob"), step.blob}, {QStringLiteral("phase"), phaseName(step.phase)},
        {QStringLiteral("current"), step.current}, {QStringLiteral("total"), step.total}};
    if (!step.from.isEmpty())
        object.insert(QStringLiteral("from"), step.from);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray plainLine(const BlobProgress &step)
{
    QString line = QStringLiteral("%1: %2").arg(shortName(step.blob), phaseText(step.phase));
    if (step.total >= 0)
        line += QStringLiteral(" (%1)").arg(dockerSize(step.total));
    for (const QString &more : {step.from, step.note})
        if (!more.isEmpty())
            line += QStringLiteral(", ") + more;
    return line.toUtf8() + '\n';
}

QString barLine(const BlobProgress &step)
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
    for (const QString &more : {step.from, step.note})
        if (!more.isEmpty())
            line += QStringLiteral("  ") + more;
    return line;
}

/// Columns and rows of the terminal, as they are now.
struct Screen {
    int columns = 80;
    int rows = 24;

    static Screen now()
    {
        const auto [columns, rows] = terminalSize(STDERR_FILENO);
        return {columns, rows};
    }

    /// In place of the line that the cursor is on, and never longer than one: the bars' places depend on it.
    QByteArray replacing(const QString &line) const { return "\r\x1b[K" + clipped(line, columns - 1).toUtf8() + '\n'; }
};

/// What was told of each blob, and when.
class Printer {
public:
    explicit Printer(ProgressMode mode)
        : m_mode(mode)
    {
        m_clock.start();
    }

    void report(BlobProgress step)
    {
        const std::lock_guard lock(m_mutex);
        Told &told = m_told[step.blob];
        if (step.from.isEmpty())
            step.from = told.step.from; // whoever took it tells of the end
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

    /// The cursor rests below the last bar; a bar further up is reached by moving up and down again. More bars than
    /// the terminal has rows cannot be reached: then one line tells of all.
    void draw(const Told &told, bool first)
    {
        const Screen screen = Screen::now();
        if (m_rows >= screen.rows)
            return drawSum(screen);
        if (first)
            return write(screen.replacing(barLine(told.step)));
        const int up = m_rows - told.row;
        const QByteArray down = up > 1 ? "\x1b[" + QByteArray::number(up - 1) + "B" : QByteArray();
        write("\x1b[" + QByteArray::number(up) + "A" + screen.replacing(barLine(told.step)) + down);
    }

    void drawSum(const Screen &screen)
    {
        int ended = 0;
        qint64 current = 0;
        qint64 total = 0;
        for (const Told &told : std::as_const(m_told)) {
            const Phase phase = told.step.phase;
            const bool isEnded = phase == Phase::Done || phase == Phase::Exists || phase == Phase::Failed;
            ended += isEnded ? 1 : 0;
            total += std::max<qint64>(0, told.step.total);
            current += isEnded ? std::max<qint64>(0, told.step.total) : told.step.current;
        }
        const QString line = QStringLiteral("%1 / %2  %3 / %4")
                                 .arg(ended)
                                 .arg(m_told.size())
                                 .arg(dockerSize(current), dockerSize(total));
        write((m_drewSum ? "\x1b[1A" : QByteArray()) + screen.replacing(line));
        m_drewSum = true;
    }

    const ProgressMode m_mode;
    std::mutex m_mutex;
    QElapsedTimer m_clock;
    QHash<QString, Told> m_told;
    int m_rows = 0;
    bool m_drewSum = false;
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
    return {stopOnInterrupt(), progressPrinter(cli.progress)};
}

} // namespace stowage::cli
