// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/registries/pullseveraldialog.h"

#include "ui/dialogs/parts/platformbox.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stowage {

static QString namesOf(const QList<Reference> &images)
{
    constexpr qsizetype few = 8;
    QStringList names;
    for (const Reference &image : images.first(std::min(few, images.size())))
        names.append(image.familiar());
    if (images.size() > few)
        names.append(PullSeveralDialog::tr("and %n more", nullptr, int(images.size() - few)));
    return names.join(u'\n');
}

PullSeveralDialog::PullSeveralDialog(const QList<Reference> &images, QWidget *parent)
    : Sheet(parent)
    , m_images(images)
    , m_platform(new PlatformBox(false, this))
{
    const int count = int(images.size());
    setWindowTitle(tr("Pull"));
    setIntroduction(images.first().isOnDockerHub()
            ? tr("%n image(s) will be pulled. Docker Hub counts each of them.", nullptr, count)
            : tr("%n image(s) will be pulled.", nullptr, count));
    setAcceptText(tr("Pull"), u"download"_s);
    auto *names = new QLabel(namesOf(images), this);
    names->setTextFormat(Qt::PlainText);
    names->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Platform:"), m_platform);
    body()->addWidget(names);
    body()->addLayout(form);
    body()->addStretch();
    resize(440, sizeHint().height());
    connect(m_platform, &QComboBox::currentTextChanged, this, &PullSeveralDialog::update);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(requests()); });
}

void PullSeveralDialog::update()
{
    const auto platform
        = m_platform->mode() == CopyRequest::Platforms::One ? m_platform->platform() : Result<Platform>(Platform());
    acceptButton()->setEnabled(platform.has_value());
    setFooter(platform ? QString() : platform.error().message.words());
}

QList<PullRequest> PullSeveralDialog::requests() const
{
    QList<PullRequest> requests;
    for (const Reference &image : m_images) {
        PullRequest request;
        request.image = image;
        request.platforms = m_platform->mode();
        request.platform = m_platform->platform().value_or(Platform());
        requests.append(request);
    }
    return requests;
}

} // namespace stowage
