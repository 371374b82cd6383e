// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/images/imagelistfeed.h"

#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace stowage {

class ImageView;
class Placeholder;

/// A place's images, or in their stead why there are none to see: they are being read, they could not be read, or none
/// has the words that were typed.
class ImagePage : public QStackedWidget {
    Q_OBJECT

public:
    explicit ImagePage(QWidget *parent = nullptr);

    ImageView *view() const { return m_view; }
    ImageListFeed &feed() { return m_feed; }
    ImageListModel &model() { return m_feed.model(); }
    bool isEmpty(); ///< was read, and the place holds nothing
    void setFilter(const QString &filter);
    /// The first image and the keyboard, when the page shows images and did not before.
    void welcome();
    /// The first image alone: who goes through the places by key stays there.
    void welcomeQuietly();
    /// This image, as soon as it is listed, whatever was filtered away, unless other images come first.
    void expect(const Digest &image);
    /// Another place's images come: they are new to the person too.
    void expectOthers()
    {
        m_welcomed = false;
        m_expected = {};
    }

Q_SIGNALS:
    void listed(); ///< another answer is shown, or the reason why there is none
    void retryWanted(); ///< the list could not be read, and the person asks for it again

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isFirstSight();
    void showExpected();
    void showState();
    void finish();
    void buildPlaceholder();
    void retranslate();

    ImageListFeed m_feed;
    ImageView *m_view;
    Placeholder *m_placeholder;
    QPushButton *m_retry;
    QPushButton *m_details;
    QLabel *m_detail;
    bool m_welcomed = false;
    Digest m_expected; ///< null: none
};

} // namespace stowage
