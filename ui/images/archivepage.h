// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/archiveinfo.h"
#include "ui/images/imagepage.h"

class QLabel;
class QPushButton;

namespace stowage {

/// What an archive holds, listed before anything is loaded, with the buttons that bring it into the Library.
class ArchivePage : public QWidget {
    Q_OBJECT

public:
    explicit ArchivePage(QWidget *parent = nullptr);

    ImagePage *images() const { return m_images; }
    const ArchiveInfo &archive() const { return m_archive; }
    void showArchive(const ArchiveInfo &archive);
    /// The chosen images' numbers in the archive.
    QList<int> chosen() const;
    void loadSelected(); ///< nothing when nothing is selected
    void loadAll();

Q_SIGNALS:
    void loadWanted(const QString &path, const QList<int> &images); ///< none: all of them

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showTexts();
    void showTitle();
    void update();

    ArchiveInfo m_archive;
    ImagePage *m_images;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_remarks;
    QPushButton *m_loadSelected;
    QPushButton *m_loadAll;
};

} // namespace stowage
