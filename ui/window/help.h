// SPDX-License-Identifier: GPL-3.0-or-later
// Help inside the program: the guide, the keys, and what this program is.
#pragma once

class QWidget;

namespace podium {

/// The user guide in a window of its own, from the program's own resources.
void showGuide(QWidget *parent);
/// Every key there is, read from the actions so that the table is never out of date.
void showShortcuts(QWidget *parent);
void showAbout(QWidget *parent);

} // namespace podium
