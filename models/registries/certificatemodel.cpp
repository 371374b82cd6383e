// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "models/registries/certificatemodel.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace stowage {

/// What people call a certificate: its common name, else all of its subject.
static QString calledName(const CertificateFacts &facts)
{
    for (const QString &part : facts.subject.split(QStringLiteral(", ")))
        if (part.startsWith(QLatin1StringView("CN=")))
            return part.sliced(3);
    return facts.subject;
}

static QString nameText(const CertificateFile &file)
{
    if (file.certificates.isEmpty())
        return QFileInfo(file.path).fileName();
    const QString first = calledName(file.certificates.first());
    const int others = int(file.certificates.size()) - 1;
    return others == 0 ? first : Tr::tr("%1 and %n more", "certificates", others).arg(first).words();
}

static QString useText(const CertificateFile &file)
{
    return file.use == CertificateFile::Use::Authority ? Tr::tr("is trusted", "a certificate").words()
                                                       : Tr::tr("says who we are", "a certificate").words();
}

/// The one of the file that ends first.
static QDateTime endOf(const CertificateFile &file)
{
    const auto first = std::ranges::min_element(file.certificates, {}, &CertificateFacts::until);
    return first == file.certificates.end() ? QDateTime() : first->until;
}

static bool isOver(const CertificateFile &file)
{
    return endOf(file).isValid() && endOf(file) < QDateTime::currentDateTimeUtc();
}

static QString validText(const CertificateFile &file)
{
    if (file.trouble)
        return file.trouble->message.words();
    const QString day = QLocale().toString(endOf(file).toLocalTime().date(), QLocale::ShortFormat);
    return isOver(file) ? Tr::tr("ended on %1").arg(day).words() : Tr::tr("until %1").arg(day).words();
}

static QString fileText(const CertificateFile &file)
{
    return QDir::toNativeSeparators(file.path);
}

static constexpr Column<CertificateFile> certificateColumns[] = {
    {QT_TRANSLATE_NOOP("stowage::Tr", "Certificate"), nameText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "For"), useText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "Valid"), validText},
    {QT_TRANSLATE_NOOP("stowage::Tr", "File"), fileText},
};

std::span<const Column<CertificateFile>> CertificateModel::columns() const
{
    return certificateColumns;
}

static QString toolTip(const CertificateFile &file)
{
    QStringList lines;
    for (const CertificateFacts &facts : file.certificates)
        lines += {facts.subject, facts.fingerprint};
    if (file.trouble)
        lines.append(file.trouble->message.words());
    lines.append(fileText(file));
    return lines.join(QLatin1Char('\n'));
}

QVariant CertificateModel::fact(const CertificateFile &file, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return toolTip(file);
    case CertificateRole::Path:
        return file.path;
    case CertificateRole::IsOurs:
        return file.isOurs;
    case CertificateRole::Problem:
        return file.trouble.has_value() || isOver(file);
    default:
        return {};
    }
}

} // namespace stowage
