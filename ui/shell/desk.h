// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace stowage {

class FileChooser;
class MessageBar;
class Settings;
class Workspace;

/// What the window's verbs work with. Owns nothing; everything outlives the window.
struct Desk {
    Workspace &workspace;
    Settings &settings;
    FileChooser &files;
    MessageBar &messages;
    QWidget *window;
};

} // namespace stowage
