using PipelineSdk.Tests.Validation;
using Xunit;
using static PipelineSdk.Tests.Misuses.MisusePipelines;

namespace PipelineSdk.Tests.Misuses;

/// <summary>Misuses that compiling reports, each with all the problems that it makes.</summary>
public sealed class DiagnosedMisuseTests
{
    private const string OwnName = "Fix: give every step a name of its own, in branches too.";
    private const string OnePlace = "Fix: give the step one place only: the pipeline's list, or one branch of one condition step.";
    private const string Duration = "Fix: write an ISO 8601 duration, such as 'PT30M' for 30 minutes or 'P30D' for 30 days.";

    private static readonly Dictionary<string, (Func<Pipeline> Build, string[] Messages)> Diagnosed = new()
    {
        ["golden/duplicate_step_names"] = (
            static () => Of(new FailStep("A"), new FailStep("A")),
            [$"error PSDK1003: step 'A' at $.Steps[1].Name: the step at $.Steps[0] has the name 'A' too. {OwnName}"]),
        ["golden/same_step_twice"] = (
            static () => new FailStep("A") is var step ? Of(step, step) : null!,
            [$"error PSDK1001: step 'A' at $.Steps[1]: the step 'A' is listed twice, or is also in a branch of a condition step. {OnePlace}"]),
        ["golden/step_in_list_and_branch"] = (
            static () => new FailStep("A") is var step ? Of(step, Check(1, step)) : null!,
            [
                $"error PSDK1001: step 'A' at $.Steps[1].Arguments.IfSteps[0]: the step 'A' is in a branch of 'Check' and in another place of the pipeline. {OnePlace}",
                "warning PSDK1019: step 'Check' at $.Steps[1].Arguments: neither branch of the step has steps. Fix: put steps into IfSteps or ElseSteps.",
            ]),
        ["golden/step_in_both_branches"] = (
            static () => new FailStep("A") is var step ? Of(new ConditionStep("Check") { Conditions = [Holds], IfSteps = [step], ElseSteps = [step] }) : null!,
            [$"error PSDK1001: step 'A' at $.Steps[0].Arguments.ElseSteps[0]: the step 'A' is in a branch of 'Check' and in another place of the pipeline. {OnePlace}"]),
        ["golden/step_named_like_collection"] = (
            static () => Of(new StepCollection("A", [new FailStep("B")]), new FailStep("A")),
            ["error PSDK1002: step 'A' at $.Steps[1]: a step and a step collection both have the name 'A', so that DependsOn by name could mean either. Fix: rename one of them."]),
        ["golden/duplicate_name_pulled_in"] = (
            static () => Of(Training(), Call("Call", Training().Properties.TrainingJobName)),
            [$"error PSDK1003: step 'Train' at $.Steps[2].Name: the step at $.Steps[0] has the name 'Train' too. {OwnName}"]),
        ["golden/duplicate_parameter_names"] = (
            static () => With(new ParameterString("P"), new ParameterString("P")),
            ["error PSDK2001: at $.Parameters[1].Name: the parameter at $.Parameters[0] has the name 'P' too. Fix: give every parameter a name of its own."]),
        ["golden/undeclared_parameter"] = (
            static () => Of(new FailStep("A", new ParameterString("Undeclared"))),
            ["error PSDK2008: step 'A' at $.Steps[0].Arguments.ErrorMessage: 'Parameters.Undeclared' refers to a parameter that is not declared. " +
                "Fix: add it to the pipeline's parameters; declared: none."]),
        ["golden/bad_step_name"] = (
            static () => Of(new FailStep("not a valid name!")),
            ["error PSDK1004: step 'not a valid name!' at $.Steps[0].Name: 'not a valid name!' is no step name. " +
                "Fix: use 1 to 64 letters (A to Z, a to z), digits, '-' and '_'."]),
        ["golden/unknown_depends_on_name"] = (
            static () => Of(new FailStep("A") { DependsOn = ["Nowhere"] }),
            ["error PSDK1009: step 'A' at $.Steps[0].DependsOn[0]: DependsOn names 'Nowhere', and there is no such step. Fix: name one of the steps 'A'."]),
        ["golden/cyclic_depends_on"] = (Cyclic, CyclicMessages),
        ["golden/depends_on_itself"] = (
            static () => Of(new FailStep("A") { DependsOn = ["A"] }),
            ["error PSDK1011: step 'A' at $.Steps[0].DependsOn[0]: the step depends on itself, so that it can never start. Fix: remove 'A' from its DependsOn."]),
        ["golden/cycle_through_data"] = (
            static () =>
            {
                var train = Training();
                var use = Call("Call", train.Properties.TrainingJobName);
                train.AddDependsOn(use);
                return Of(train, use);
            },
            ["error PSDK1010: step 'Train' at $.Steps[1].Arguments.x: the steps wait for each other: Train → Call → Train. " +
                "Fix: remove one of the dependencies at $.Steps[1].Arguments.x, $.Steps[0].DependsOn[0]."]),
        ["golden/depends_on_own_condition"] = (
            static () =>
            {
                var inside = Call("Inside", 1);
                var check = Check(1, inside);
                check.AddDependsOn(inside);
                return Of(check);
            },
            ["error PSDK1010: step 'Check' at $.Steps[0].Arguments.IfSteps[0]: the steps wait for each other: Check → Inside → Check. " +
                "Fix: remove one of the dependencies at $.Steps[0].Arguments.IfSteps[0], $.Steps[0].DependsOn[0]."]),
        ["golden/depends_on_step_of_other_branch"] = (
            static () => Of(new ConditionStep("Check")
            {
                Conditions = [Holds],
                IfSteps = [new LambdaStep("Yes", Arn) { DependsOn = ["No"] }],
                ElseSteps = [new LambdaStep("No", Arn)],
            }),
            ["warning PSDK1015: step 'Yes' at $.Steps[0].Arguments.IfSteps[0].DependsOn[0]: the step waits for 'No' in the other branch of 'Check', and only " +
                "one of the two runs. Fix: put both steps into one branch, or remove the dependency."]),
        ["golden/json_get_undeclared_property_file"] = (
            static () => Of(Processing(), Check(new JsonGet("Process", "Nope", "a"))),
            [UndeclaredFile("Nope")]),
        ["golden/json_get_property_file_object_not_on_step"] = (
            static () => Of(Processing(), Check(new JsonGet("Process", new PropertyFile("Report", "report", "r.json"), "a"))),
            [UndeclaredFile("Report")]),
        ["golden/property_file_missing_output"] = (
            static () => new PropertyFile("Report", "other-output", "r.json") is var file ? Of(Processing(files: file), Check(new JsonGet("Process", file, "a"))) : null!,
            [MissingOutput("other-output", "report")]),
        ["golden/json_get_on_training_step"] = (
            static () => Of(Training(), Check(new JsonGet("Train", "Report", "a"))),
            ["error PSDK3010: step 'Check' at $.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].PropertyFile: Std:JsonGet reads a property file of " +
                "the Training step 'Train'; only Processing steps have some. Fix: write the value to an output of a processing step, and declare a property " +
                "file there."]),
        ["golden/json_get_unknown_step"] = (
            static () => Of(Check(new JsonGet("Nowhere", "Report", "a"))),
            ["error PSDK1012: step 'Check' at $.Steps[0].Arguments.Conditions[0].LeftValue['Std:JsonGet'].PropertyFile: 'Steps.Nowhere.PropertyFiles.Report' " +
                "refers to a step that the pipeline does not have. Fix: refer to one of the steps 'Check', 'Stop'."]),
        ["golden/default_outside_enum"] = (
            static () => With(new ParameterString("P", "c", ["a", "b"])),
            ["warning PSDK2007: at $.Parameters[0].DefaultValue: the default 'c' of the parameter 'P' is not among its permitted values. Fix: use one of 'a', 'b'."]),
        ["golden/lambda_without_anything"] = (
            static () => Functions(new()),
            [Function("has neither an ARN nor a name", "set FunctionArn for a function that exists, or FunctionName for one to create")]),
        ["golden/lambda_without_handler"] = (
            static () => Functions(new() { FunctionName = "f", ExecutionRoleArn = "r", Script = "code" }),
            [Function("has a name but no handler", "set Handler, such as 'file.function'")]),
        ["golden/lambda_without_role"] = (
            static () => Functions(new() { FunctionName = "f", Script = "code", Handler = "h.h" }),
            [Function("has a name but no role", "set ExecutionRoleArn")]),
        ["golden/lambda_without_code"] = (
            static () => Functions(new() { FunctionName = "f", ExecutionRoleArn = "r", Handler = "h.h" }),
            [Function("has a name but no code", "set Script or ZippedCodeDir, or FunctionArn in place of the name")]),
        ["golden/lambda_with_script_and_zip"] = (
            static () => Functions(new() { FunctionName = "f", ExecutionRoleArn = "r", Handler = "h.h", Script = "code", ZippedCodeDir = "code" }),
            [Function("has both a script and a zip file", "set either Script or ZippedCodeDir")]),
        ["golden/retry_attempts_too_many"] = (static () => Retrying(Policy(maxAttempts: 21)), [OutOfRange("MaxAttempts", "21", "0 to 20")]),
        ["golden/retry_attempts_negative"] = (static () => Retrying(Policy(maxAttempts: -1)), [OutOfRange("MaxAttempts", "-1", "0 to 20")]),
        ["golden/retry_negative_backoff"] = (
            static () => Retrying(Policy(backoffRate: -1, maxAttempts: 1)),
            [OutOfRange("BackoffRate", "-1.0", "a number that is not negative")]),
        ["golden/retry_expiry_too_long"] = (static () => Retrying(Policy(expireAfterMins: 14401)), [OutOfRange("ExpireAfterMin", "14,401", "0 to 14,400")]),
        ["golden/retry_both_limits"] = (static () => Retrying(Policy(maxAttempts: 1, expireAfterMins: 1)), BothLimits),
        ["golden/retry_job_policy_on_model_step"] = (static () => Of(new CreateModelStep("M", new()) { RetryPolicies = [JobPolicy] }), [JobFailure("Model")]),
        ["golden/cache_expiry_not_iso"] = (
            static () => Cached(new(enableCaching: true, expireAfter: "a month")),
            [$"error PSDK4004: step 'Process' at $.Steps[0].CacheConfig.ExpireAfter: 'a month' is no duration. {Duration}"]),
        ["golden-extended/model: job retry policies in a list"] =
            (static () => Of(new CreateModelStep("M", new()) { RetryPolicies = [JobPolicy] }), [JobFailure("Model")]),
        ["golden-extended/model: job retry policies for register"] =
            (static () => Of(new RegisterModelStep("M", new()) { RetryPolicies = [JobPolicy] }), [JobFailure("RegisterModel")]),
        ["golden-extended/retry: too many attempts"] = (static () => Retrying(Policy(maxAttempts: 21)), [OutOfRange("MaxAttempts", "21", "0 to 20")]),
        ["golden-extended/retry: negative attempts"] = (static () => Retrying(Policy(maxAttempts: -1)), [OutOfRange("MaxAttempts", "-1", "0 to 20")]),
        ["golden-extended/retry: expires too late"] =
            (static () => Retrying(Policy(expireAfterMins: 14401)), [OutOfRange("ExpireAfterMin", "14,401", "0 to 14,400")]),
        ["golden-extended/retry: negative interval"] =
            (static () => Retrying(Policy(intervalSeconds: -1)), [OutOfRange("IntervalSeconds", "-1", "0 to 43,200")]),
        ["golden-extended/retry: negative rate"] =
            (static () => Retrying(Policy(backoffRate: -0.5)), [OutOfRange("BackoffRate", "-0.5", "a number that is not negative")]),
        ["golden-extended/retry: both limits (allowed)"] = (static () => Retrying(Policy(maxAttempts: 1, expireAfterMins: 1)), BothLimits),
        ["golden-extended-v3/retry: both limits (allowed)"] = (static () => Retrying(Policy(maxAttempts: 1, expireAfterMins: 1)), BothLimits),
        ["golden-extended/cache: nonsense duration (allowed)"] = (
            static () => Cached(new(true, "soon")),
            [$"error PSDK4004: step 'Process' at $.Steps[0].CacheConfig.ExpireAfter: 'soon' is no duration. {Duration}"]),
        ["golden-extended/parameter: default not in enum (allowed)"] = (
            static () => With(new ParameterString("S", "a", ["b"])),
            ["warning PSDK2007: at $.Parameters[0].DefaultValue: the default 'a' of the parameter 'S' is not among its permitted values. Fix: use one of 'b'."]),
        ["golden-extended/pipeline: two steps of one name"] = (
            static () => Of(new FailStep("F"), new FailStep("F")),
            [$"error PSDK1003: step 'F' at $.Steps[1].Name: the step at $.Steps[0] has the name 'F' too. {OwnName}"]),
        ["golden-extended/pipeline: a branch's step in the list too"] = (
            static () => new FailStep("F") is var step ? Of(step, Check(1, step, new FailStep("Other"))) : null!,
            [$"error PSDK1001: step 'F' at $.Steps[1].Arguments.IfSteps[0]: the step 'F' is in a branch of 'Check' and in another place of the pipeline. {OnePlace}"]),
        ["golden-extended/pipeline: depends on an unknown name"] = (
            static () => Of(new FailStep("F") { DependsOn = ["None"] }),
            ["error PSDK1009: step 'F' at $.Steps[0].DependsOn[0]: DependsOn names 'None', and there is no such step. Fix: name one of the steps 'F'."]),
        ["golden-extended/pipeline: cycle in the graph"] = (Cyclic, CyclicMessages),
        ["golden-extended/json get: uri with a nested Join"] = (
            static () => Of(new LambdaStep("A", Arn), new ConditionStep("Check")
            {
                Conditions = [new JsonGet(new Join("", new Join("", "a", "b")), "a").IsEqualTo(1)],
                IfSteps = [new FailStep("Stop")],
                DependsOn = ["A"],
            }),
            ["error PSDK3003: step 'Check' at $.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].S3Uri: the S3Uri of a Std:JsonGet may join constants, " +
                "parameters, execution variables and properties, but no other function. Fix: write one flat join."]),
        ["golden-extended/json get: file of a step that is no processing step"] = (
            static () => Of(Training("E"), Check(new JsonGet("E", "f", "a"))),
            ["error PSDK3010: step 'Check' at $.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].PropertyFile: Std:JsonGet reads a property file of " +
                "the Training step 'E'; only Processing steps have some. Fix: write the value to an output of a processing step, and declare a property file " +
                "there."]),
        ["golden-extended/json get: unknown file"] = (static () => Of(Processing(), Check(new JsonGet("Process", "f", "a"))), [UndeclaredFile("f")]),
        ["golden-extended/json get: unknown output"] = (
            static () => new PropertyFile("Report", "o", "p") is var file ? Of(Processing(files: file), Check(new JsonGet("Process", file, "a"))) : null!,
            [MissingOutput("o", "report")]),
    };

    public static TheoryData<string> Names => [.. Diagnosed.Keys];

    private static Condition Holds => new ConditionEquals(1, 1);

    private static RetryPolicy JobPolicy => new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.CapacityError], maxAttempts: 1);

    private static string[] CyclicMessages =>
    [
        "error PSDK1010: step 'A' at $.Steps[1].DependsOn[0]: the steps wait for each other: A → B → A. " +
        "Fix: remove one of the dependencies at $.Steps[1].DependsOn[0], $.Steps[0].DependsOn[0].",
    ];

    private static string[] BothLimits =>
    [
        "error PSDK4008: step 'Process' at $.Steps[0].RetryPolicies[0]: the policy has both MaxAttempts and ExpireAfterMin; the service takes one of them. " +
        "Fix: remove MaxAttempts or ExpireAfterMin.",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_reported_with_the_step_and_the_cure(string name)
    {
        var (build, messages) = Diagnosed[name];
        build().TryCompile(Problems.Environment, out var compiled);

        // The code of a function need not be there for what is wrong with it.
        var found = compiled.Diagnostics.Where(static problem => problem.Id[4] != '7').ToList();
        Assert.Equal(messages, found.Select(static problem => problem.ToString()));
        Assert.Equal(Misuse.All.Single(misuse => misuse.Name == name).Answer, $"diagnostic {found[0].Id}");
    }

    private static Pipeline Cyclic()
    {
        var first = new LambdaStep("A", Arn);
        var second = new LambdaStep("B", Arn) { DependsOn = ["A"] };
        first.AddDependsOn(second);
        return Of(first, second);
    }

    private static StepRetryPolicy Policy(double backoffRate = 2.0, int intervalSeconds = 1, int? maxAttempts = null, int? expireAfterMins = null) =>
        new([StepExceptionType.Throttling], backoffRate, intervalSeconds, maxAttempts, expireAfterMins);

    private static string UndeclaredFile(string name) =>
        "error PSDK3011: step 'Check' at $.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].PropertyFile: the step 'Process' declares no property file " +
        $"'{name}'. Fix: add it to the step's PropertyFiles; declared: none.";

    private static string MissingOutput(string output, string existing) =>
        $"error PSDK3012: step 'Process' at $.Steps[0].PropertyFiles[0].OutputName: the property file 'Report' is in the output '{output}', which the step does " +
        $"not have. Fix: name one of the step's outputs: '{existing}'.";

    private static string Function(string reason, string fix) =>
        $"error PSDK6001: step 'L' at $.Steps[0].FunctionArn: the Lambda function {reason}. Fix: {fix}.";

    private static string OutOfRange(string member, string value, string range) =>
        $"error PSDK4009: step 'Process' at $.Steps[0].RetryPolicies[0].{member}: {member} is {value}. Fix: give {range}.";

    private static string JobFailure(string type) =>
        $"warning PSDK4013: step 'M' at $.Steps[0].RetryPolicies[0].ExceptionType[0]: 'SageMaker.CAPACITY_ERROR' is a failure of a job, and {type} steps start " +
        "none. Fix: use 'Step.SERVICE_FAULT' or 'Step.THROTTLING'.";
}
