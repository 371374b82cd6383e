// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/remote/nameupdate.h"
#include "ui/shell/desk.h"
#include "ui/shell/messagebar.h"

#include <QFutureWatcher>

namespace stowage {

class ImageListModel;

/// Checking whether registries have newer images: asks beside everything else, marks the names as answers come, and
/// tells in the end how many there are, with a way to see them and to pull them all. GUI thread; `images` are the
/// Library's and outlive it.
class UpdateVerbs : public QObject {
    Q_OBJECT

public:
    UpdateVerbs(Desk desk, ImageListModel &images, QObject *parent);
    ~UpdateVerbs() override;

    /// Begins, or stops what has begun.
    void checkOrStop();
    void stop();
    bool isChecking() const { return m_found.isRunning(); }
    int asked() const { return m_found.progressValue(); } ///< names
    int toAsk() const { return m_found.progressMaximum(); }

Q_SIGNALS:
    void checkingChanged(); ///< began, went on or ended
    void showWanted(const QString &filter); ///< the person wants to see the names that have a newer image
    void diagnoseWanted(const QString &place); ///< of a registry that could not be asked; see DoctorDialog::Start

private:
    void take(int begin, int end);
    void finish();
    void pullAll();
    QList<MessageAction> waysOn(const QList<NameUpdate> &updates);
    Message report(const QList<NameUpdate> &updates) const;

    Desk m_desk;
    ImageListModel &m_images;
    std::stop_source m_stop;
    QFutureWatcher<Result<NameUpdate>> m_found;
    QList<NameUpdate> m_updates; ///< of this check
    std::optional<Error> m_error;
    MessageBar::Number m_told = 0;
};

} // namespace stowage
