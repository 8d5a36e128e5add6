namespace PipelineSdk.Local;

/// <summary>Runs processing steps: inputs into the job's folder, the job, outputs into the store.</summary>
internal sealed class ProcessingExecutor(JobRunners runners, LocalEngineOptions options) : IStepExecutor
{
    private const string Message = "/opt/ml/output/message";

    public async Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        using var log = JobSetup.StartLog(step);
        var created = step.TimeProvider.GetUtcNow();
        var transfer = new ObjectTransfer(step.Store);
        var job = Prepare(step, log);
        var runner = runners.Require(job.Description);
        await DownloadAsync(step, job, transfer, cancellationToken).ConfigureAwait(false);
        var result = await JobRun.RunAsync(runner, job, created, Message, cancellationToken).ConfigureAwait(false);
        if (result.Status != JobStatus.Stopped)
        {
            await UploadAsync(step, job, transfer, cancellationToken).ConfigureAwait(false);
        }

        if (job.Folder.ReadStart(Message, 1024) is { } message)
        {
            result = result with { ExitMessage = message };
        }

        var document = ProcessingDocument.Of(step, result);
        return result.ToOutcome(step.Definition.Type == StepKinds.Processing || result.Status != JobStatus.Completed ? document : CheckDocument.Of(step));
    }

    private JobContext Prepare(StepContext step, JobLog log)
    {
        var request = step.Arguments;
        var application = request.Member("AppSpecification");
        var folder = new JobFolder(step.Folder);
        var arn = step.ArnOf("processing-job", step.JobName);
        folder.CreateFolder("/opt/ml/processing");
        folder.CreateFolder("/opt/ml/output");
        folder.WriteJson("/opt/ml/config/processingjobconfig.json", Config(request, step.JobName, arn));
        folder.WriteJson("/opt/ml/config/resourceconfig.json", JobSetup.ResourceConfig(
            request.Member("ProcessingResources").Member("ClusterConfig").TextMember("InstanceType")));
        return new()
        {
            Kind = JobKind.Processing,
            StepName = step.StepName,
            JobName = step.JobName,
            JobArn = arn,
            Attempt = step.Attempt,
            Region = step.Environment.Region,
            Image = application.TextMember("ImageUri"),
            Entrypoint = JobSetup.Texts(application.Member("ContainerEntrypoint")),
            Arguments = JobSetup.Texts(application.Member("ContainerArguments")) ?? [],
            Request = request,
            Folder = folder,
            Environment = JobSetup.Environment(request.Member("Environment"), ("PROCESSING_JOB_ARN", arn), ("AWS_REGION", step.Environment.Region)),
            HyperParameters = new("hyperparameter", []),
            Inputs = new("input", Inputs(request).Select(input => KeyValuePair.Create(input.Name, folder.CreateFolder(input.LocalPath)))),
            Outputs = new("output", Outputs(request).Select(output => KeyValuePair.Create(output.Name, folder.CreateFolder(output.LocalPath)))),
            Log = log,
            TimeProvider = step.TimeProvider,
            StopGracePeriod = options.StopGracePeriod,
        };
    }

    private static JsonObject Config(JsonElement request, string name, string arn)
    {
        var config = JsonValues.ToObject(request);
        config["ProcessingJobArn"] = arn;
        config["ProcessingJobName"] = name;
        return config;
    }

    private static IEnumerable<(string Name, string LocalPath, JsonElement Input)> Inputs(JsonElement request)
    {
        foreach (var input in request.Member("ProcessingInputs").Items())
        {
            var name = input.TextMember("InputName") ?? "";
            if (input.Member("DatasetDefinition") is { ValueKind: JsonValueKind.Object })
            {
                throw new StepFaultException($"The input '{name}' has a DatasetDefinition, which this machine cannot query: declare a stub or handle the whole step.");
            }

            if (input.Member("S3Input") is { ValueKind: JsonValueKind.Object } s3 && s3.TextMember("LocalPath") is { } path)
            {
                yield return (name, path, s3);
            }
        }
    }

    private static IEnumerable<(string Name, string LocalPath, string? S3Uri)> Outputs(JsonElement request)
    {
        foreach (var output in request.Member("ProcessingOutputConfig").Member("Outputs").Items())
        {
            if (output.Member("S3Output").TextMember("LocalPath") is { } path)
            {
                yield return (output.TextMember("OutputName") ?? "", path, output.Member("S3Output").TextMember("S3Uri"));
            }
        }
    }

    private static async Task DownloadAsync(StepContext step, JobContext job, ObjectTransfer transfer, CancellationToken cancellationToken)
    {
        foreach (var (name, _, input) in Inputs(step.Arguments))
        {
            if (input.TextMember("S3Uri") is not { } uri)
            {
                continue;
            }

            var count = await transfer.DownloadAsync(uri, input.TextMember("S3DataType"), job.Inputs[name], cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                throw new StepFaultException($"The input '{name}' has no objects: there is nothing at '{uri}'.");
            }
        }
    }

    private static async Task UploadAsync(StepContext step, JobContext job, ObjectTransfer transfer, CancellationToken cancellationToken)
    {
        foreach (var (name, _, uri) in Outputs(step.Arguments))
        {
            if (uri is not null && await transfer.UploadAsync(job.Folder, job.Outputs[name], uri, cancellationToken).ConfigureAwait(false) is > 0 and var links)
            {
                job.Log.WriteLine($"The output '{name}' has {links} links, which are not stored.");
            }
        }
    }
}
