namespace PipelineSdk.Local;

/// <summary>The Python program that calls a Lambda function's handler.</summary>
internal static class LambdaBootstrap
{
    public const string Text = """
        import importlib, json, os, sys, time, traceback, uuid

        runtime, task, handler, timeout = sys.argv[1:5]
        deadline = time.monotonic() + float(timeout)


        class Context:
            function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
            function_version = "$LATEST"
            memory_limit_in_mb = "128"
            aws_request_id = str(uuid.uuid4())
            log_group_name = "/aws/lambda/" + function_name
            log_stream_name = "local"

            def get_remaining_time_in_millis(self):
                return max(0, int((deadline - time.monotonic()) * 1000))


        try:
            with open(os.path.join(runtime, "event.json"), encoding="utf-8") as file:
                event = json.load(file)
            sys.path.insert(0, task)
            module, _, name = handler.rpartition(".")
            answer = {"result": getattr(importlib.import_module(module.replace("/", ".")), name)(event, Context())}
            text = json.dumps(answer)
        except BaseException as error:
            traceback.print_exc()
            trace = traceback.format_tb(error.__traceback__)
            text = json.dumps({"error": {"errorMessage": str(error), "errorType": type(error).__name__, "stackTrace": trace}})

        path = os.path.join(runtime, "answer.json")
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(path + ".new", path)
        """;
}
