// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/workspace/workspace.h"
#include "models/images/imagelistmodel.h"
#include "tests/support/check.h"
#include "tests/support/memoryaccounts.h"
#include "ui/dialogs/parts/filechooser.h"
#include "ui/images/imagepage.h"
#include "ui/images/imageview.h"
#include "ui/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>

namespace stowage {

/// Answers file questions as a test told it beforehand.
class ScriptedFiles : public FileChooser {
public:
    void open(QWidget *, const FileQuestion &, Answer answer) override { answer(toOpen); }
    void save(QWidget *, const FileQuestion &, Answer answer) override { answer({toSave}); }

    QStringList toOpen;
    QString toSave;
};

/// The real window on a real Library in a temporary folder.
class WindowRig {
public:
    WindowRig()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , workspace(folder.filePath(QStringLiteral("library")), accounts)
        , window(workspace, settings, files)
    {
        QFile::copy(QStringLiteral(":/stowage/sample/sample.tar"), samplePath());
        window.show();
    }

    QString samplePath() const { return folder.filePath(QStringLiteral("harbour.tar")); }
    QString makeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    void trigger(ActionId id) { window.actions()[id]->trigger(); }
    ImageListModel &images() { return window.library().model(); }
    void select(const QString &name) { window.library().view()->selectImage(images().find(*Reference::parse(name))); }
    QString message() const { return const_cast<MainWindow &>(window).messages().message().text; }

    /// What a person drops on the window.
    void drop(const QMimeData &data)
    {
        const QPoint middle = window.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
    }
    void dropText(const QString &text)
    {
        QMimeData data;
        data.setText(text);
        drop(data);
    }
    void dropFile(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
    }

    Appearance appearance;
    QTemporaryDir folder;
    ScriptedFiles files;
    Settings settings;
    std::shared_ptr<MemoryAccounts> accounts = std::make_shared<MemoryAccounts>();
    Workspace workspace;
    MainWindow window;
};

/// The dialog that is open, when it is one of this kind.
template <typename Dialog>
Dialog *openDialog()
{
    return qobject_cast<Dialog *>(QApplication::activeModalWidget());
}

/// Loads the sample's two images and waits until they are listed.
#define LOAD_SAMPLE(rig)                                                                                               \
    do {                                                                                                               \
        (rig).trigger(stowage::ActionId::LoadSample);                                                                  \
        QTRY_COMPARE_WITH_TIMEOUT((rig).images().imageCount(), 2, 15000);                                              \
    } while (false)

} // namespace stowage
