using System.Globalization;

namespace PipelineSdk;

/// <summary>The retry policies of a step.</summary>
internal static class RetryRules
{
    private const string JobInternalError = "SageMaker.JOB_INTERNAL_ERROR";
    private const string JobFailure = "SageMaker.";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Step.SERVICE_FAULT", "Step.THROTTLING", JobInternalError, "SageMaker.CAPACITY_ERROR", "SageMaker.RESOURCE_LIMIT", "Emr.RESOURCE_LIMIT",
    };

    public static void Check(StepDefinition step, DiagnosticBag bag)
    {
        if (step.RetryPolicies.Count == 0)
        {
            return;
        }

        if (step.Type is StepTypes.Lambda or StepTypes.Callback or StepTypes.Condition or StepTypes.Fail)
        {
            bag.Add(
                DiagnosticDescriptors.RetryNotSupported,
                step.Name,
                $"{step.JsonPath}.RetryPolicies",
                $"{step.Type} steps have no retry policies.",
                "remove RetryPolicies.");
        }

        for (var i = 0; i < step.RetryPolicies.Count && !bag.IsFull; i++)
        {
            var policy = new Policy(step, i, bag);
            policy.CheckLimits();
            policy.CheckFailures();
        }
    }

    private readonly struct Policy(StepDefinition step, int index, DiagnosticBag bag)
    {
        private readonly RetryPolicy _policy = step.RetryPolicies[index];

        public void CheckLimits()
        {
            if (_policy is { MaxAttempts: > 0, ExpireAfterMins: > 0 })
            {
                Report(
                    DiagnosticDescriptors.BothRetryLimits,
                    "",
                    "the policy has both MaxAttempts and ExpireAfterMin; the service takes one of them.",
                    "remove MaxAttempts or ExpireAfterMin.");
            }

            CheckRange("IntervalSeconds", _policy.IntervalSeconds, 43_200);
            CheckRange("MaxAttempts", _policy.MaxAttempts ?? 0, 20);
            CheckRange("ExpireAfterMin", _policy.ExpireAfterMins ?? 0, 14_400);
            if (_policy.BackoffRate < 0)
            {
                Report(
                    DiagnosticDescriptors.RetryRange,
                    ".BackoffRate",
                    $"BackoffRate is {PythonText.Of(_policy.BackoffRate)}.",
                    "give a number that is not negative.");
            }
        }

        public void CheckFailures()
        {
            if (_policy.ExceptionTypes.Count == 0)
            {
                Report(
                    DiagnosticDescriptors.NoExceptionType,
                    ".ExceptionType",
                    "the policy is for no failure.",
                    "name at least one failure, such as 'Step.THROTTLING'.");
            }

            for (var i = 0; i < _policy.ExceptionTypes.Count && !bag.IsFull; i++)
            {
                CheckFailure(i, _policy.ExceptionTypes[i]);
            }
        }

        private void CheckFailure(int i, string type)
        {
            if (!Known.Contains(type))
            {
                if (bag.Takes(DiagnosticDescriptors.UnknownExceptionType))
                {
                    Report(DiagnosticDescriptors.UnknownExceptionType, Path(), $"{Names.Quote(type)} is no known failure.", $"use one of {Names.List(Known)}.");
                }
            }
            else if (type == JobInternalError && step.Type is StepTypes.Tuning or StepTypes.AutoML)
            {
                Report(
                    DiagnosticDescriptors.InternalErrorNotRetried,
                    Path(),
                    $"{step.Type} steps never retry '{JobInternalError}'.",
                    "remove it from the policy.");
            }
            else if (step.Type is StepTypes.Model or StepTypes.RegisterModel && type.StartsWith(JobFailure, StringComparison.Ordinal))
            {
                Report(
                    DiagnosticDescriptors.JobFailureOfModel,
                    Path(),
                    $"'{type}' is a failure of a job, and {step.Type} steps start none.",
                    "use 'Step.SERVICE_FAULT' or 'Step.THROTTLING'.");
            }

            string Path() => string.Create(CultureInfo.InvariantCulture, $".ExceptionType[{i}]");
        }

        private void CheckRange(string name, int value, int max)
        {
            if (value < 0 || value > max)
            {
                Report(DiagnosticDescriptors.RetryRange, "." + name, $"{name} is {Names.Number(value)}.", $"give 0 to {Names.Number(max)}.");
            }
        }

        private void Report(DiagnosticDescriptor rule, string path, string reason, string fix) => bag.Add(
            rule,
            step.Name,
            string.Create(CultureInfo.InvariantCulture, $"{step.JsonPath}.RetryPolicies[{index}]{path}"),
            reason,
            fix);
    }
}
