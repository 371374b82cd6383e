// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/mirrormodel.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace stowage {

static QString addressText(const MirrorRow &row)
{
    if (row.isRegistry)
        return Tr::tr("%1 (the registry itself)").arg(row.mirror.host).words();
    return mirrorAddress(row.mirror);
}

static QString useText(const MirrorRow &row)
{
    if (row.isRegistry)
        return Tr::tr("whatever no mirror has").words();
    switch (row.mirror.use) {
    case Mirror::Use::All:
        return Tr::tr("tags and content", "what a mirror is asked for").words();
    case Mirror::Use::Digests:
        return Tr::tr("content only", "what a mirror is asked for").words();
    case Mirror::Use::Tags:
        return Tr::tr("tags only", "what a mirror is asked for").words();
    }
    return {};
}

static QString originText(const MirrorRow &row)
{
    if (row.isRegistry)
        return {};
    return row.origin.isEmpty() ? Tr::tr("you", "who named a mirror").words() : QFileInfo(row.origin).fileName();
}

static QString inMilliseconds(qint64 time)
{
    return Tr::tr("%1 ms").arg(QLocale().toString(time)).words();
}

static QString imageText(const MirrorRow &row)
{
    if (row.imageTrouble)
        return row.imageTrouble->message;
    if (row.reading.digest.isNull())
        return Tr::tr("does not have it", "a mirror and an image").words();
    return row.behind ? Tr::tr("has another image under that name").words()
                      : Tr::tr("has it", "a mirror and an image").words();
}

static QString readingText(const MirrorRow &row)
{
    if (row.state != MirrorRow::State::Tried)
        return row.state == MirrorRow::State::Asked ? Tr::tr("is being asked…").words() : QString();
    if (row.reading.trouble)
        return row.reading.trouble->message.words();
    QStringList parts;
    if (row.reading.latency >= 0)
        parts.append(inMilliseconds(row.reading.latency));
    if (row.reading.firstByte >= 0)
        parts.append(Tr::tr("first byte after %1").arg(inMilliseconds(row.reading.firstByte)).words());
    if (row.forImage && !row.isUnsaid)
        parts.append(imageText(row));
    return parts.join(QStringLiteral("  ·  "));
}

static constexpr Column<MirrorRow> mirrorColumns[] = {
    {QT_TRANSLATE_NOOP("stowage::Tr", "Asked in this order"), addressText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Asked for"), useText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Named by"), originText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Measured"), readingText},
};

std::span<const Column<MirrorRow>> MirrorModel::columns() const
{
    return mirrorColumns;
}

QVariant MirrorModel::fact(const MirrorRow &row, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return QStringList{row.origin, readingText(row)}.join(u'\n').trimmed();
    case MirrorRole::IsMirror:
        return !row.isRegistry;
    case MirrorRole::Problem:
        return row.state == MirrorRow::State::Tried && (row.reading.trouble || row.behind);
    case MirrorRole::Fails:
        return row.state == MirrorRow::State::Tried && (row.reading.trouble || row.imageTrouble);
    default:
        return {};
    }
}

template <typename Change>
void MirrorModel::changeRows(Change act)
{
    QList<MirrorRow> changed = rows();
    act(changed);
    setRows(std::move(changed));
}

void MirrorModel::show(const QString &registry, QList<MirrorRow> mirrors)
{
    MirrorRow itself;
    itself.mirror.host = registry;
    itself.isRegistry = true;
    mirrors.append(itself);
    setRows(std::move(mirrors));
}

QList<Mirror> MirrorModel::mirrors() const
{
    QList<Mirror> mirrors;
    for (const MirrorRow &row : rows())
        if (!row.isRegistry)
            mirrors.append(row.mirror);
    return mirrors;
}

bool MirrorModel::append(const Mirror &mirror)
{
    const QList<Mirror> known = mirrors();
    if (std::ranges::any_of(known, [&](const Mirror &other) { return isSamePlace(other, mirror); }))
        return false;
    MirrorRow row;
    row.mirror = mirror;
    changeRows([&](QList<MirrorRow> &all) { all.insert(all.size() - 1, row); });
    return true;
}

void MirrorModel::remove(int row)
{
    changeRows([row](QList<MirrorRow> &all) { all.removeAt(row); });
}

bool MirrorModel::canMove(int from, int to) const
{
    const int last = rowCount() - 2;
    return from >= 0 && to >= 0 && from <= last && to <= last && from != to;
}

void MirrorModel::move(int from, int to)
{
    if (canMove(from, to))
        changeRows([from, to](QList<MirrorRow> &all) { all.move(from, to); });
}

template <typename Change>
void MirrorModel::changeEach(Change act)
{
    for (int i = 0; i < rowCount(); ++i) {
        MirrorRow row = rows()[i];
        act(row);
        setRow(i, std::move(row));
    }
}

void MirrorModel::startMeasuring(bool forImage)
{
    m_current = {};
    changeEach([forImage](MirrorRow &row) {
        row.state = MirrorRow::State::Asked;
        row.forImage = forImage;
        row.behind = false;
        row.reading = {};
    });
}

/// The registry itself is not asked for the manifest, which some count as a pull: its digest is what it has.
static void compare(MirrorRow &row, const std::optional<Result<Digest>> &said)
{
    const Digest current = said ? said->value_or(Digest()) : Digest();
    if (row.isRegistry) {
        row.reading.digest = current;
        row.isUnsaid = !said;
        row.imageTrouble.reset();
        if (said && !*said && said->error().kind != ErrorKind::NotFound)
            row.imageTrouble = said->error();
    }
    row.behind = isBehind(row.reading, current);
}

void MirrorModel::take(const MirrorReading &reading)
{
    changeEach([this, &reading](MirrorRow &row) {
        if (row.mirror != reading.mirror || row.state != MirrorRow::State::Asked)
            return;
        row.state = MirrorRow::State::Tried;
        row.reading = reading;
        compare(row, m_current);
    });
}

void MirrorModel::compareWith(const Result<Digest> &current)
{
    m_current = current;
    changeEach([this](MirrorRow &row) { compare(row, m_current); });
}

void MirrorModel::stopMeasuring()
{
    changeEach([](MirrorRow &row) {
        if (row.state == MirrorRow::State::Asked)
            row.state = MirrorRow::State::Untried;
    });
}

} // namespace stowage
