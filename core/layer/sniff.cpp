// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/sniff.h"

#include "core/base/tr.h"

#include <algorithm>
#include <array>

namespace stowage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype blockSize = 512;
constexpr qsizetype checksumOffset = 148;
constexpr qsizetype checksumLength = 8;

struct Kind {
    qsizetype offset;
    QByteArrayView magic;
    const char *name;
};

// A magic may hold zeros, hence the literal's own length.
template <size_t N>
constexpr QByteArrayView bytes(const char (&literal)[N])
{
    return QByteArrayView(literal, qsizetype(N - 1));
}

constexpr std::array kinds = {
    Kind{0, bytes("%PDF"), QT_TRANSLATE_NOOP("stowage::Tr", "a PDF document")},
    Kind{0,
        bytes("\x7f"
              "ELF"),
        QT_TRANSLATE_NOOP("stowage::Tr", "a program")},
    Kind{0, bytes("MZ"), QT_TRANSLATE_NOOP("stowage::Tr", "a Windows program")},
    Kind{0, bytes("PK\3\4"), QT_TRANSLATE_NOOP("stowage::Tr", "a ZIP file")},
    Kind{0, bytes("7z\xbc\xaf"), QT_TRANSLATE_NOOP("stowage::Tr", "a 7-Zip file")},
    Kind{0, bytes("Rar!"), QT_TRANSLATE_NOOP("stowage::Tr", "a RAR file")},
    Kind{0, bytes("!<arch>"), QT_TRANSLATE_NOOP("stowage::Tr", "a Debian package or a static library")},
    Kind{0, bytes("\xed\xab\xee\xdb"), QT_TRANSLATE_NOOP("stowage::Tr", "an RPM package")},
    Kind{0, bytes("QFI\xfb"), QT_TRANSLATE_NOOP("stowage::Tr", "the disk of a virtual machine")},
    Kind{0, bytes("KDMV"), QT_TRANSLATE_NOOP("stowage::Tr", "the disk of a virtual machine")},
    Kind{0, bytes("hsqs"), QT_TRANSLATE_NOOP("stowage::Tr", "a SquashFS file system")},
    Kind{0, bytes("SQLite format 3"), QT_TRANSLATE_NOOP("stowage::Tr", "a database")},
    Kind{0, bytes("\x89PNG"), QT_TRANSLATE_NOOP("stowage::Tr", "a picture")},
    Kind{0, bytes("\xff\xd8\xff"), QT_TRANSLATE_NOOP("stowage::Tr", "a picture")},
    Kind{0, bytes("GIF8"), QT_TRANSLATE_NOOP("stowage::Tr", "a picture")},
    Kind{0, bytes("\x04\x22\x4d\x18"), QT_TRANSLATE_NOOP("stowage::Tr", "an LZ4 file, which is not supported")},
    Kind{0, bytes("version https://git-lfs"),
        QT_TRANSLATE_NOOP("stowage::Tr", "a Git LFS pointer, not the file itself")},
    Kind{0, bytes("#!"), QT_TRANSLATE_NOOP("stowage::Tr", "a script")},
    Kind{0x8001, bytes("CD001"), QT_TRANSLATE_NOOP("stowage::Tr", "the image of a CD or DVD")},
    Kind{1080, bytes("\x53\xef"), QT_TRANSLATE_NOOP("stowage::Tr", "an ext4 file system")},
};

bool hasMagic(QByteArrayView head, qsizetype offset, QByteArrayView magic)
{
    return head.size() >= offset + magic.size() && head.sliced(offset, magic.size()) == magic;
}

bool isHtml(QByteArrayView head)
{
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 200)).trimmed().toByteArray().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

bool isText(QByteArrayView head)
{
    return std::ranges::none_of(head, [](char c) {
        const auto code = uchar(c);
        return code == 0x7f || (code < 0x20 && code != '\n' && code != '\r' && code != '\t' && code != '\f');
    });
}

// Each byte of the checksum field counts as a space; old writers summed signed bytes.
std::pair<qint64, qint64> headerSums(QByteArrayView block)
{
    qint64 asUnsigned = 0;
    qint64 asSigned = 0;
    for (qsizetype i = 0; i < blockSize; ++i) {
        const bool inField = i >= checksumOffset && i < checksumOffset + checksumLength;
        asUnsigned += inField ? ' ' : uchar(block[i]);
        asSigned += inField ? ' ' : static_cast<signed char>(block[i]);
    }
    return {asUnsigned, asSigned};
}

bool isTarHeader(QByteArrayView block)
{
    QByteArray field = block.sliced(checksumOffset, checksumLength).toByteArray();
    field.replace('\0', ' ');
    bool isNumber = false;
    const qint64 recorded = field.trimmed().toLongLong(&isNumber, 8);
    const auto [asUnsigned, asSigned] = headerSums(block);
    return isNumber && (recorded == asUnsigned || recorded == asSigned);
}

} // namespace

Compression sniffCompression(QByteArrayView head)
{
    if (hasMagic(head, 0, bytes("\x1f\x8b\x08")))
        return Compression::Gzip;
    if (hasMagic(head, 0, bytes("\x28\xb5\x2f\xfd")))
        return Compression::Zstd;
    if (head.size() >= 4 && (uchar(head[0]) & 0xf0) == 0x50 && hasMagic(head, 1, bytes("\x2a\x4d\x18")))
        return Compression::Zstd; // a skippable frame comes first
    if (hasMagic(head, 0,
            bytes("\xfd"
                  "7zXZ\0")))
        return Compression::Xz;
    if (hasMagic(head, 0, bytes("BZh")))
        return Compression::Bzip2;
    return Compression::None;
}

bool looksLikeTar(QByteArrayView head)
{
    if (head.size() < blockSize)
        return false;
    const QByteArrayView block = head.first(blockSize);
    return isTarHeader(block) || std::ranges::all_of(head, [](char c) { return c == 0; });
}

bool looksLikeUtf16(QByteArrayView head)
{
    return hasMagic(head, 0, bytes("\xff\xfe")) || hasMagic(head, 0, bytes("\xfe\xff"));
}

Sentence seemsToBe(QByteArrayView head)
{
    if (head.isEmpty())
        return Tr::tr("an empty file");
    for (const Kind &kind : kinds) {
        if (hasMagic(head, kind.offset, kind.magic))
            return Tr::tr(kind.name);
    }
    if (isHtml(head))
        return Tr::tr("a web page, perhaps the error page of a download");
    if (head.front() == '{' || head.front() == '[')
        return Tr::tr("a JSON document");
    if (isText(head))
        return Tr::tr("a text file");
    return Tr::tr("data of an unknown kind");
}

QString compressionKey(Compression compression)
{
    switch (compression) {
    case Compression::None:
        return u"none"_s;
    case Compression::Gzip:
        return u"gzip"_s;
    case Compression::Zstd:
        return u"zstd"_s;
    case Compression::Xz:
        return u"xz"_s;
    case Compression::Bzip2:
        return u"bzip2"_s;
    }
    return u"none"_s;
}

} // namespace stowage
