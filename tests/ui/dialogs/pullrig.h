// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/parts/platformbox.h"
#include "ui/dialogs/parts/referencefield.h"
#include "ui/dialogs/pulldialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPromise>
#include <QPushButton>
#include <QTest>

namespace stowage {

/// A registry that answers when the test wants it to.
struct RegistryOracle {
    struct Question {
        PullRequest request;
        bool mayCount;
        std::stop_token stop;
        std::shared_ptr<QPromise<Result<Preflight>>> answer;
    };

    PullDialog::Look look()
    {
        return [this](const PullRequest &request, bool mayCount, const std::stop_token &stop) {
            const auto answer = std::make_shared<QPromise<Result<Preflight>>>();
            answer->start();
            asked.append({request, mayCount, stop, answer});
            return answer->future();
        };
    }

    void answer(const Result<Preflight> &what)
    {
        asked.last().answer->addResult(what);
        asked.last().answer->finish();
    }

    QList<Question> asked;
};

/// A dialog that survives its own accept(), for a test to look at.
struct PullRig {
    explicit PullRig(const QString &name)
        : dialog(name, oracle.look(), nullptr)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QObject::connect(
            &dialog, &PullDialog::chosen, &dialog, [this](const PullRequest &request) { chosen = request; });
    }

    template <typename Widget = QLabel>
    Widget *part(const QString &name) const
    {
        return dialog.findChild<Widget *>(name);
    }
    QString says(const QString &label) const
    {
        const auto *found = part(label);
        return found->isVisible() ? found->text() : QString();
    }
    QListWidget *list() const { return dialog.findChild<QListWidget *>(); }
    QPushButton *action() const { return part<QPushButton>(QStringLiteral("action")); }
    /// Puts the keyboard there.
    bool focus(QWidget *widget)
    {
        dialog.activateWindow();
        widget->setFocus();
        return QTest::qWaitForWindowActive(&dialog) && widget->hasFocus();
    }
    /// And goes on to the next field.
    void type(const QString &field, const QString &text)
    {
        auto *edit = part<QLineEdit>(field);
        QTest::keyClicks(edit, text);
        Q_EMIT edit->editingFinished();
    }
    QPushButton *accept() const { return part<QPushButton>(QStringLiteral("accept")); }

    void answer(const Result<Preflight> &what)
    {
        dialog.ask();
        oracle.answer(what);
        QTRY_VERIFY(!says(QStringLiteral("headline")).startsWith(QStringLiteral("Asking")));
    }

    RegistryOracle oracle;
    PullDialog dialog;
    PullRequest chosen;
};

/// An image that is for one platform alone.
inline Preflight found()
{
    Preflight found;
    found.digest = Digest::of("an image");
    found.isMeasured = true;
    found.total = 120'000'000;
    found.missing = 34'000'000;
    found.standing = RegistryStanding{true, QStringLiteral("ann"), PullsLeft{98, 100, std::chrono::hours(6)}};
    return found;
}

/// And one for three, of which this machine would take the first.
inline Preflight foundForThree()
{
    Preflight three = found();
    for (const auto &name :
        {QStringLiteral("linux/amd64"), QStringLiteral("linux/arm64"), QStringLiteral("linux/riscv64")})
        three.offered.append(Platform::parse(name).value());
    three.chosen = {three.offered.first()};
    three.manifests.insert(three.digest, {"{}", {}, three.digest});
    return three;
}

} // namespace stowage
