// SPDX-FileCopyrightText: 2026 The Stowage developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace stowage {

class Application;

/// Opens every view once and says so, a line each; answers 0, or 1 and the name of the view that did not come.
int selfTest(Application &application);

} // namespace stowage
