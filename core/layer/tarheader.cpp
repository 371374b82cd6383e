// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarheader.h"

#include <QtEndian>

#include <numeric>

namespace stowage {

namespace {

struct Field {
    qsizetype offset;
    qsizetype length;
};

constexpr Field modeField = {100, 8};
constexpr Field ownerField = {108, 8};
constexpr Field groupField = {116, 8};
constexpr Field sizeField = {124, 12};
constexpr Field timeField = {136, 12};
constexpr Field checksumField = {148, 8};
constexpr qsizetype typeOffset = 156;
constexpr qsizetype magicOffset = 257;
constexpr qsizetype longestPath = 100;
constexpr char fileType = '0';
constexpr char folderType = '5';
constexpr char paxType = 'x';
constexpr qint64 largestOctal = 077777777777;

void put(QByteArray &block, qsizetype offset, const QByteArray &text)
{
    std::copy(text.begin(), text.end(), block.begin() + offset);
}

void putOctal(QByteArray &block, Field field, qint64 value)
{
    put(block, field.offset, QByteArray::number(value, 8).rightJustified(field.length - 1, '0'));
}

void putSize(QByteArray &block, qint64 size)
{
    if (size <= largestOctal)
        return putOctal(block, sizeField, size);
    block[sizeField.offset] = char(0x80);
    qToBigEndian(size, block.data() + sizeField.offset + sizeField.length - qsizetype(sizeof size));
}

void putChecksum(QByteArray &block)
{
    put(block, checksumField.offset, QByteArray(checksumField.length, ' '));
    const auto sum
        = std::accumulate(block.begin(), block.end(), qint64(0), [](qint64 total, char c) { return total + uchar(c); });
    put(block, checksumField.offset, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
}

} // namespace

static QByteArray headerBlock(const QByteArray &path, qint64 size, char type)
{
    QByteArray block(tarBlockSize, '\0');
    put(block, 0, path.first(std::min<qsizetype>(path.size(), longestPath)));
    putOctal(block, modeField, type == folderType ? 0755 : 0644);
    putOctal(block, ownerField, 0);
    putOctal(block, groupField, 0);
    putSize(block, size);
    putOctal(block, timeField, 0);
    block[typeOffset] = type;
    put(block, magicOffset, QByteArray("ustar\00000", 8));
    putChecksum(block);
    return block;
}

/// A pax record is led by its own length, which counts its own digits too.
static QByteArray paxRecord(const QByteArray &keyAndValue)
{
    qsizetype length = keyAndValue.size();
    while (length != QByteArray::number(length).size() + 1 + keyAndValue.size() + 1)
        length = QByteArray::number(length).size() + 1 + keyAndValue.size() + 1;
    return QByteArray::number(length) + ' ' + keyAndValue + '\n';
}

QByteArray tarHeader(const QByteArray &path, qint64 size)
{
    const QByteArray header = headerBlock(path, size, path.endsWith('/') ? folderType : fileType);
    if (path.size() <= longestPath)
        return header;
    const QByteArray record = paxRecord("path=" + path);
    return headerBlock("pax", record.size(), paxType) + record + QByteArray(tarPadding(record.size()), '\0') + header;
}

} // namespace stowage
