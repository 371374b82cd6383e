// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/doctor/trustdialog.h"

#include "ui/style/texts.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace stowage {

/// In two lines, so that it can be compared and fits.
static QString inTwoLines(const QString &fingerprint)
{
    const qsizetype middle = fingerprint.size() / 2;
    return fingerprint.left(middle) + u'\n' + fingerprint.mid(middle + 1);
}

static QLabel *fact(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

TrustDialog::TrustDialog(const QString &host, const CertificateFacts &certificate, QWidget *parent)
    : Sheet(parent)
{
    setWindowTitle(tr("Trust a Certificate"));
    setIntroduction(
        tr("Whoever holds the key of this certificate can prove to be %1 to you. Compare the fingerprint with "
           "whoever runs the registry, on the phone for instance, before you trust it. No other registry and "
           "no other program is affected.")
            .arg(host));
    setAcceptText(tr("Trust It for %1").arg(host), u"security-medium"_s);
    auto *facts = new QFormLayout;
    QLabel *fingerprint = fact(inTwoLines(certificate.fingerprint), this);
    fingerprint->setFont(monospaced(font()));
    facts->addRow(tr("Issued to:"), fact(certificate.subject, this));
    facts->addRow(tr("Issued by:"), fact(certificate.issuer, this));
    facts->addRow(
        tr("Valid:"), fact(tr("from %1 to %2").arg(fullTime(certificate.from), fullTime(certificate.until)), this));
    facts->addRow(tr("SHA-256:"), fingerprint);
    body()->addLayout(facts);
    body()->addStretch();
    resize(600, sizeHint().height());
    preferCancel();
}

} // namespace stowage
