"""Whatever is pulled, edited, said and taken back: customers are what the rules and the standing words say."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.services.identity_steps import Steps

TestSteps = Steps.TestCase
TestSteps.settings = settings(
    max_examples=8, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
