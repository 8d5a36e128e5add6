namespace PipelineSdk.Local;

/// <summary>Executions in the shapes of the service's operations. Times are numbers: seconds since 1970.</summary>
public static class ServiceShapes
{
    /// <summary>The answer of <c>DescribePipelineExecution</c>.</summary>
    /// <param name="execution">The execution.</param>
    /// <returns>The answer.</returns>
    public static JsonObject ToDescribeResponse(this ExecutionState execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        var response = new JsonObject
        {
            ["PipelineArn"] = execution.PipelineArn,
            ["PipelineExecutionArn"] = execution.Arn,
            ["PipelineExecutionStatus"] = execution.Status.ToString(),
            ["CreationTime"] = JsonValues.Time(execution.StartTime),
            ["LastModifiedTime"] = JsonValues.Time(execution.LastModifiedTime),
        };
        Add(response, "PipelineExecutionDisplayName", execution.DisplayName);
        Add(response, "PipelineExecutionDescription", execution.Description);
        Add(response, "FailureReason", execution.FailureReason);
        if (execution.MaxParallelExecutionSteps is { } steps)
        {
            response["ParallelismConfiguration"] = new JsonObject { ["MaxParallelExecutionSteps"] = steps };
        }

        if (execution.SelectiveExecution is { } selective)
        {
            var config = new JsonObject
            {
                ["SelectedSteps"] = new JsonArray([.. selective.SelectedSteps.Select(static step => (JsonNode)new JsonObject { ["StepName"] = step })]),
            };
            Add(config, "SourcePipelineExecutionArn", selective.SourcePipelineExecutionArn);
            response["SelectiveExecutionConfig"] = config;
        }

        return response;
    }

    /// <summary>The answer of <c>ListPipelineExecutionSteps</c>: the steps that started or whose results were taken, the latest first.</summary>
    /// <param name="execution">The execution.</param>
    /// <returns>The answer.</returns>
    public static JsonObject ToListStepsResponse(this ExecutionState execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        var started = execution.Steps.Where(static step => step.StartTime is not null)
            .Reverse()
            .OrderByDescending(static step => step.StartTime)
            .Select(static step => (JsonNode)ToJson(step));
        return new() { ["PipelineExecutionSteps"] = new JsonArray([.. started]) };
    }

    private static JsonObject ToJson(StepState step)
    {
        var json = new JsonObject { ["StepName"] = step.Name, ["StepStatus"] = step.Status.ToString(), ["AttemptCount"] = step.AttemptCount };
        Add(json, "StepDisplayName", step.DisplayName);
        Add(json, "StepDescription", step.Description);
        Add(json, "FailureReason", step.FailureReason);
        if (step.StartTime is { } start)
        {
            json["StartTime"] = JsonValues.Time(start);
        }

        if (step.EndTime is { } end)
        {
            json["EndTime"] = JsonValues.Time(end);
        }

        if (step.Metadata is { } metadata)
        {
            json["Metadata"] = JsonValues.ToNode(metadata);
        }

        if (step.Cache is { } cache)
        {
            json["CacheHitResult"] = new JsonObject { ["SourcePipelineExecutionArn"] = cache.SourceExecutionArn ?? "" };
        }

        if (step.SelectiveSourceExecutionArn is { } source)
        {
            json["SelectiveExecutionResult"] = new JsonObject { ["SourcePipelineExecutionArn"] = source };
        }

        return json;
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
