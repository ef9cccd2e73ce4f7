"""What joins a real window once numbers are answered."""

from __future__ import annotations

from desk.app.desk import Desk
from desk.app.joined import Joined


def there(desk: Desk) -> bool:
    """Whether it has joined, and looks."""
    return isinstance(desk.joining.joined, Joined) and desk.joining.joined.at_work.watch._tick.isActive()


def beside(desk: Desk) -> Joined:
    """It, once it is there."""
    assert isinstance(desk.joining.joined, Joined)
    return desk.joining.joined
