namespace PipelineSdk.Local;

/// <summary>Runs transform steps: the model unpacked into the job's folder, a model server, and each input object asked for.</summary>
internal sealed class TransformExecutor(JobRunners runners, LocalEngineOptions options, DocumentStore documents) : IStepExecutor
{
    public async Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        using var log = JobSetup.StartLog(step);
        var created = step.TimeProvider.GetUtcNow();
        var modelName = step.Arguments.TextMember("ModelName");
        var model = modelName is null ? null : documents.Read(ModelExecutor.Collection, modelName);
        if (model is not { } found)
        {
            return StepOutcome.Failed($"There is no model '{modelName}' on this machine.");
        }

        var container = found.Member("PrimaryContainer") is { ValueKind: JsonValueKind.Object } primary
            ? primary
            : found.Member("Containers").Items().FirstOrDefault();
        var job = Prepare(step, log, container);
        var runner = runners.Require(job.Description);
        var transfer = new ObjectTransfer(step.Store);
        if (container.TextMember("ModelDataUrl") is { } data)
        {
            var archive = Path.Combine(step.Folder, "model.tar.gz");
            await transfer.DownloadFileAsync(data, archive, cancellationToken).ConfigureAwait(false);
            await JobArchive.UnpackAsync(archive, job.ModelFolder, cancellationToken).ConfigureAwait(false);
            File.Delete(archive);
        }

        var started = step.TimeProvider.GetUtcNow();
        var (status, outcome) = await JobRun
            .WithinTimeAsync(job, token => TransformAsync(step, job, runner, transfer, token), cancellationToken)
            .ConfigureAwait(false);
        var times = new JobTimes(created, started, step.TimeProvider.GetUtcNow());
        var result = new JobResult(status == JobStatus.Completed && outcome is { IsSuccess: false } ? JobStatus.Failed : status, times)
        {
            FailureReason = outcome?.FailureReason,
            ExceptionType = outcome?.ExceptionType,
        };
        return result.ToOutcome(TransformDocument.Of(step, result));
    }

    private static async Task<JobOutcome> TransformAsync(
        StepContext step, JobContext job, IJobRunner runner, ObjectTransfer transfer, CancellationToken cancellationToken)
    {
        try
        {
            // The server must not reach them: it could put links there.
            var input = Path.Combine(job.Folder.Folder, "transform", "input");
            var source = step.Arguments.Member("TransformInput").Member("DataSource").Member("S3DataSource");
            var uri = source.TextMember("S3Uri") ?? "";
            if (await transfer.DownloadAsync(uri, source.TextMember("S3DataType"), input, cancellationToken).ConfigureAwait(false) == 0)
            {
                return new(1, $"The input has no objects: there is nothing at '{uri}'.");
            }

            var output = Directory.CreateDirectory(Path.Combine(job.Folder.Folder, "transform", "output")).FullName;
            var server = await runner.ServeAsync(job, cancellationToken).ConfigureAwait(false);
            await using (server.ConfigureAwait(false))
            {
                var protocol = await TransformProtocol.StartAsync(job, server, cancellationToken).ConfigureAwait(false);
                foreach (var (relative, path) in JobFiles.Of(input).Files)
                {
                    await protocol.TransformAsync(path, Path.Combine(output, relative + ".out"), cancellationToken).ConfigureAwait(false);
                }
            }

            if (step.Arguments.Member("TransformOutput").TextMember("S3OutputPath") is { } destination)
            {
                await transfer.UploadAsync(job.Folder, output, destination, cancellationToken).ConfigureAwait(false);
            }

            return JobOutcome.Success;
        }
        catch (StepFaultException fault)
        {
            return new(1, fault.Message, fault.ExceptionType);
        }
    }

    private JobContext Prepare(StepContext step, JobLog log, JsonElement container)
    {
        var folder = new JobFolder(step.Folder);
        folder.CreateFolder("/opt/ml/model");
        var request = step.Arguments;
        var environment = JobSetup.TextMembers(container.Member("Environment"))
            .Concat(JobSetup.TextMembers(request.Member("Environment")))
            .ToList();
        environment.Add(KeyValuePair.Create("SAGEMAKER_BATCH", "true"));
        environment.Add(KeyValuePair.Create("AWS_REGION", step.Environment.Region));
        foreach (var (variable, value) in TransformSettings.Environment(request))
        {
            environment.Add(KeyValuePair.Create(variable, value));
        }

        return new()
        {
            Kind = JobKind.Transform,
            StepName = step.StepName,
            JobName = step.JobName,
            JobArn = step.ArnOf("transform-job", step.JobName),
            Attempt = step.Attempt,
            Region = step.Environment.Region,
            Image = container.TextMember("Image"),
            Arguments = ["serve"],
            Request = request,
            Folder = folder,
            Environment = new("environment variable", environment),
            HyperParameters = new("hyperparameter", []),
            Inputs = new("input", []),
            Outputs = new("output", []),
            Log = log,
            TimeProvider = step.TimeProvider,
            StopGracePeriod = options.StopGracePeriod,
        };
    }
}
